"""Telegram's HTML: what it is parsed to, and the wording of refusals."""

from html import escape
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.rehearsal.botapi.html import Formatted, link, parse, utf16_length
from bot.rehearsal.botapi.refusals import Refusal

# Sources and wording as in the published tests of Telegram's own library; offsets count bytes of UTF-8.
REFUSED = [
    ("<br>", 'Unsupported start tag "br" at byte offset 0'),
    ("a < b", 'Unsupported start tag "" at byte offset 2'),
    ("🏟 🏟&lt;<abacaba", "Unclosed start tag at byte offset 13"),
    ("🏟 🏟&lt;<abac aba>", 'Unsupported start tag "abac" at byte offset 13'),
    ("🏟 🏟&lt;<i   =aba>", 'Empty attribute name in the tag "i" at byte offset 13'),
    (
        "🏟 🏟&lt;<i    aba>",
        'Expected equal sign in declaration of an attribute of the tag "i" at byte offset 13',
    ),
    ("🏟 🏟&lt;<i    aba  =  ", 'Unclosed start tag "i" at byte offset 13'),
    ("<a href", 'Unclosed start tag "a" at byte offset 0'),
    ("<a ", 'Unclosed start tag "a" at byte offset 0'),
    ("🏟 🏟&lt;<i    aba  =  190azAz-.,", "Unexpected end of name token at byte offset 27"),
    ('🏟 🏟&lt;<i    aba  =  "&lt;&gt;&quot;>', "Unclosed start tag at byte offset 13"),
    ('<a href="x"', "Unclosed start tag at byte offset 0"),
    ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
    ("🏟 🏟&lt;</", "Unexpected end tag at byte offset 13"),
    ("🏟 🏟&lt;<b></b></", "Unexpected end tag at byte offset 20"),
    ("🏟 🏟&lt;<i>a</i   ", "Unclosed end tag at byte offset 17"),
    ("🏟 🏟&lt;<i>a</em   >", 'Unmatched end tag at byte offset 17, expected "</i>", found "</em>"'),
    ("<b>x", 'Can\'t find end tag corresponding to start tag "b"'),
    (
        "&#57311;",
        (
            "Text contains invalid Unicode characters after decoding HTML entities, "
            "check for unmatched surrogate code units"
        ),
    ),
]


@pytest.mark.parametrize(("source", "why"), REFUSED)
def test_what_telegram_cannot_parse_is_refused_in_its_words(source: str, why: str) -> None:
    with pytest.raises(Refusal) as caught:
        parse(source)
    assert caught.value.code == 400
    assert caught.value.description == f"Bad Request: can't parse entities: {why}"


def entity(kind: str, offset: int, length: int, **extra: str) -> dict[str, Any]:
    return {"type": kind, "offset": offset, "length": length} | extra


UNDERSTOOD = [
    ("&lt;&gt;&amp;&quot;&laquo;&#12345678;&", '<>&"&laquo;&#12345678;&', []),
    ("&#33;&#x21;&apos;&lt", "!!'<", []),
    ("➡️ ➡️<em>➡️ ➡️</em>", "➡️ ➡️➡️ ➡️", [entity("italic", 5, 5)]),
    (
        "🏟 🏟<i>🏟 &gt;<b aba   =   caba>&lt🏟</b></i>",
        "🏟 🏟🏟 ><🏟",
        [entity("italic", 5, 7), entity("bold", 9, 3)],
    ),
    ("<b></b>x", "x", []),
    ("<i>a</>", "a", [entity("italic", 0, 1)]),
    ("<U>a</u><ins>b</ins>", "ab", [entity("underline", 0, 1), entity("underline", 1, 1)]),
    ("<s>a</s><del>b</del>", "ab", [entity("strikethrough", 0, 1), entity("strikethrough", 1, 1)]),
    ('<span class="tg-spoiler">a</span>', "a", [entity("spoiler", 0, 1)]),
    ("<tg-spoiler>a</tg-spoiler>", "a", [entity("spoiler", 0, 1)]),
    ("<blockquote>a</blockquote>", "a", [entity("blockquote", 0, 1)]),
    ("<blockquote expandable>a</blockquote>", "a", [entity("expandable_blockquote", 0, 1)]),
    ("<a href='t.me/x?a=1&amp;b=2'>go</a>", "go", [entity("text_link", 0, 2, url="http://t.me/x?a=1&b=2")]),
    ("<a>telegram.org</a>", "telegram.org", [entity("text_link", 0, 12, url="http://telegram.org/")]),
    ("<a>nowhere</a>", "nowhere", []),
    ("<pre><code class='language-fift'>a</code></pre>", "a", [entity("pre", 0, 1, language="fift")]),
    ("<code class='language-fift'><pre>a</pre></code>", "a", [entity("pre", 0, 1, language="fift")]),
    ("<pre><code>a</code></pre>", "a", [entity("code", 0, 1), entity("pre", 0, 1)]),
    ("<tg-emoji emoji-id='5'>🙂</tg-emoji>", "🙂", [entity("custom_emoji", 0, 2, custom_emoji_id="5")]),
]


@pytest.mark.parametrize(("source", "text", "entities"), UNDERSTOOD)
def test_what_telegram_understands_becomes_text_and_entities(
    source: str, text: str, entities: list[dict[str, Any]]
) -> None:
    found = parse(source)
    assert found.text == text
    assert [one.body() for one in found.entities] == entities


@given(st.text())
def test_escaped_text_comes_back_as_it_was(text: str) -> None:
    assert parse(escape(text)) == Formatted(text)


TAGS = st.sampled_from(["b", "i", "u", "s", "code", "pre", "blockquote", "tg-spoiler"])
NESTED = st.recursive(
    st.text(max_size=5).map(escape),
    lambda inner: st.tuples(TAGS, inner, inner).map(lambda t: f"<{t[0]}>{t[1]}</{t[0]}>{t[2]}"),
)


@given(NESTED)
def test_entities_never_reach_outside_of_the_text(source: str) -> None:
    found = parse(source)
    assert all(e.offset >= 0 and e.length > 0 for e in found.entities)
    assert all(e.offset + e.length <= utf16_length(found.text) for e in found.entities)
    assert [e.offset for e in found.entities] == sorted(e.offset for e in found.entities)


@given(st.text(alphabet=st.sampled_from("<>/&;b i=\"'a#x1"), max_size=30))
def test_whatever_comes_is_either_understood_or_refused(source: str) -> None:
    try:
        found = parse(source)
    except Refusal as refusal:
        refused = refusal.description
    else:
        refused = ""
        assert all(e.offset + e.length <= utf16_length(found.text) for e in found.entities)
    assert not refused or refused.startswith("Bad Request: can't parse entities: ")


@pytest.mark.parametrize(
    ("target", "kept"),
    [
        ("https://example.org/a?b=c", "https://example.org/a?b=c"),
        ("http://127.0.0.1:8080", "http://127.0.0.1:8080/"),
        ("tg://resolve?domain=x", "tg://resolve?domain=x"),
        ("javascript:alert(1)", ""),
        ("", ""),
    ],
)
def test_only_addresses_become_links(target: str, kept: str) -> None:
    assert link(target) == kept
