"""Parsing of typed answers: strict where a guess could be wrong, lenient where the meaning is plain."""

from flows.answer_parsing.outcome import Reading, Reason, Skipped, Unclear, Understood
from flows.answer_parsing.reader import PARSER_VERSION, read, read_many

__all__ = ["PARSER_VERSION", "Reading", "Reason", "Skipped", "Unclear", "Understood", "read", "read_many"]
