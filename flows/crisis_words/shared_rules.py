"""The rules that all languages share, by family."""

from collections.abc import Mapping
from types import MappingProxyType

from flows.crisis_words.families import Family, FamilyRules
from flows.crisis_words.self_rules import SELF_RULES
from flows.crisis_words.violence_rules import VIOLENCE_RULES

SHARED_RULES: Mapping[Family, FamilyRules] = MappingProxyType({**SELF_RULES, **VIOLENCE_RULES})
