"""English words of danger to life."""

from flows.safety.lexicon import Lexicon

LEXICON = Lexicon.of(
    danger=(
        r"(?:happier|better|easier) (?:\w+ ){0,3}(?:without me|if i (?:was|were) (?:gone|dead|not here))",
        r"(?:never|not) wak(?:e|ing) up(?: again| any ?more)?\b",
        r"(?:bought|got|have|found) a (?:rope|gun|noose)",
        r"(?:be|being) dead\b",
        r"(?:stay|staying|remain|keep) alive",
        r"(?:all|everything) to be over",
        r"suicid\w*",
        r"kill(?:ing)? (?:myself|me\b|him\b|her\b|them\b|my \w+|someone|somebody)",
        r"(?:end|ending|take|taking) (?:it all\b|my (?:own )?life)",
        r"(?:want|wanna|wish|going|ready|plan\w*|rather|better|need|try|tried) (?:to |i (?:was|were) |was |be |off )?(?:die|dead)\b",
        r"(?:i )?wish i (?:was|were|had) (?:dead|never been born|not been born)",
        r"better off (?:dead|without me)",
        r"(?:dont|do not|not|no longer|never|didnt) (?:really |even )?(?:want|wanna|wish) (?:to )?(?:live|be alive|wake up|be here anymore|exist)",
        r"no (?:reason|point) (?:to|in|for) (?:live|living|go on|going on)",
        r"cant (?:go on|live|take (?:it|this)|do this) any ?more",
        r"(?:hurt|hurting|harm|harming|cut|cutting|burn|burning) (?:myself|my (?:arm|arms|wrist|wrists|leg|legs))",
        r"self.?harm\w*",
        r"overdos\w*",
        r"(?:hang|hanging|shoot|shooting|drown) (?:myself|him|her|them)",
        r"jump(?:ing)? (?:off|from|in front)",
        r"(?:took|take|taken|swallow\w*) (?:all|too many|a lot of) (?:of )?(?:my |the )?(?:pills|tablets|medication|meds)",
        r"(?:goodbye|good bye) (?:everyone|forever|cruel)",
        r"(?:wont|will not) be (?:here|alive|around) (?:tomorrow|next|any ?more|much longer)",
        r"(?:he|she|they|partner|husband|wife|father|mother) (?:beats?|hits?|strangle[sd]?|chokes?d?|is going to kill) me",
    ),
    denied=(
        r"(?:not|never|no longer|isnt|am not|im not|wasnt|nothing) (?:\w+ )?suicidal",
        r"(?:no|without|had no|have no|never had) (?:\w+ )?(?:suicidal|thoughts of suicide|suicide)\w*(?: thoughts| ideas)?",
        r"(?:would|will|could) never (?:\w+ )?(?:kill|hurt|harm) (?:myself|anyone|anybody)",
        r"(?:dont|do not|didnt|no longer) (?:\w+ )?(?:want|plan|intend|wish) to (?:kill|hurt|harm) (?:myself|anyone)",
        r"(?:dont|do not|didnt|no longer) (?:\w+ )?want to (?:die|be dead)\b",
        r"killing me (?:with|softly)",
        r"(?:is|was|are|were) killing (?:me|time)",
    ),
)
