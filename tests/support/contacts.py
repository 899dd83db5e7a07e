"""Programme files with emergency contacts of their own."""

import re

from bot.services.programmes.default import default_programme


def with_contacts(**contacts: str) -> str:
    """Return the bundled programme file with these texts under [safety.crisis], by language."""
    text = default_programme()
    for language, own in contacts.items():
        line = re.search(rf'^{language} = ".*"$', text, re.MULTILINE)
        assert line is not None, language
        text = text.replace(line[0], f'{language} = "{own}"')
    return text


def contacts_table(**contacts: str) -> str:
    """Return the table [safety.crisis] of the bundled file with these texts, to end another file with."""
    table = with_contacts(**contacts).partition("\n[safety.crisis]\n")[2]
    return f"[safety.crisis]\n{table.partition('[retention]')[0]}"
