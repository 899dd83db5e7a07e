"""Spanish words of danger to life."""

from flows.safety.lexicon import Lexicon

LEXICON = Lexicon.of(
    danger=(
        r"no (?:volver a )?despertar(?:me)?(?: nunca| jamás| más)?\b",
        r"(?:me he hecho|me hice|hacerme) (?:\w+ )?(?:cortes|daño|heridas)",
        r"no (?:quiero|puedo) (?:seguir|estar) (?:más )?(?:en este mundo|aquí|viv[oa])",
        r"(?:preferi\w+|ojalá|quisiera|mejor) (?:\w+ ){0,2}muert[oa]",
        r"no (?:le )?(?:veo|encuentro) (?:\w+ )?sentido a (?:la|mi) vida",
        r"suicid\w*",
        r"(?:matarme|me mato|me mataré|me voy a matar|ahorcarme|dispararme|tirarme (?:del|de la|al|por)|envenenarme)",
        r"(?:matarlo|matarla|matar a (?:mi|alguien|todos)|lo voy a matar|la voy a matar)",
        r"(?:quiero|quisiera|querría|prefiero|deseo|gustaría|mejor|ganas de) (?:\w+ )?(?:morir\w*|estar muert[oa]|desaparecer)",
        r"(?:ojalá|mejor) (?:\w+ )?(?:estuviera|estaría|estar) muert[oa]",
        r"(?:no|ya no) (?:quiero|puedo|deseo|tengo ganas de|aguanto) (?:\w+ )?(?:vivir|seguir viviendo|despertar|seguir aquí|existir|más vivir)",
        r"(?:acabar|terminar) con (?:todo|mi vida|esto para siempre)",
        r"(?:quitarme|me quito|quitar) la vida",
        r"(?:sin|no hay|no tengo|no le veo) (?:ningún |ninguna )?(?:razón|razones|motivo|sentido) (?:para|a|de) (?:vivir|seguir|la vida)",
        r"(?:cortarme|me corto|me corté|hacerme daño|me hago daño|autolesion\w*|lastimarme)",
        r"(?:sobredosis)",
        r"(?:todas|demasiadas) (?:las |mis )?(?:pastillas|píldoras)",
        r"(?:estarían|estarán|estaréis) mejor sin mí",
        r"(?:mi marido|mi mujer|mi pareja|él|ella) me (?:pega|golpea|ahorca|va a matar)",
    ),
    denied=(
        r"(?:no|nunca|jamás) (?:pienso|pensé|he pensado|pensaba) (?:en )?(?:el )?(?:suicid\w*)",
        r"(?:sin|no tengo|no hay|ninguna?) (?:ideas?|pensamientos?|intención) (?:de )?suicid\w*",
        r"no (?:soy|estoy) suicid\w*",
        r"(?:nunca|jamás) (?:me haría daño|me mataría|me quitaría la vida)",
        r"no (?:quiero|pienso|voy a|deseo) (?:matarme|morir\w*|quitarme la vida|hacerme daño|suicidarme)",
        r"no (?:me corto|me hago daño)",
    ),
)
