"""Spanish words of danger to life."""

from flows.safety.lexicon import Lexicon

LEXICON = Lexicon.of(
    danger=(
        # morir, no vivir, no estar
        r"(?:me|te) (?:quiero|quisiera|gustaría|quería) morir\w*|(?:quiero|quisiera|prefiero|preferiría|ojalá|ganas de|pienso en|pensando en) (?:\w+ )?(?:morir\w*|la muerte|estar muert[oa]|muert[oa]|no existir|no estar viv[oa])",
        r"(?:no|ya no|tampoco) (?:quiero|puedo|deseo|aguanto|soporto) (?:\w+ ){0,2}(?:vivir|viviendo|estar aquí|seguir aquí|la vida|mi vida|esta vida|existir|despertar\w*)(?! (?:el|la|los|hoy|mañana) )",
        r"no (?:volver a )?despert\w+(?: (?:mañana|nunca|jamás|más|nunca más))?|dormir (?:y|para) (?:siempre|no despertar\w*|nunca)",
        r"(?:cansad[oa]|hart[oa]|aburrid[oa]) de (?:vivir|la vida|mi vida|esta vida|estar viv[oa])",
        r"(?:para qué|de qué sirve|no vale la pena|no tiene sentido) (?:\w+ )?(?:vivir|seguir viviendo|la vida|seguir aquí|mi vida)",
        r"(?:no|ni|ya no) (?:\w+ )?(?:veo|hay|encuentro|tengo|queda) (?:\w+ )?(?:salida|escapatoria|nada por (?:lo )?que vivir|razones? para vivir)",
        r"(?:mi )?vida (?:ya )?no (?:vale|sirve|tiene sentido|merece)",
        r"(?:ojalá|quisiera|mejor|preferiría|nunca|no) (?:\w+ ){0,2}(?:haber |hubiera |hubiese )nacido",
        # acabar, cómo
        r"quit\w* (?:de en medio|del medio|la vida)|(?:me|quiero|quisiera|voy a|pienso en|intenté|ganas de) (?:\w+ )?(?:quiero )?(?:matarme|matar$|ahorcarme|colgarme|pegarme un tiro|cortarme las venas|acabar conmigo)",
        r"me (?:quiero|quise|voy a|quería) (?:\w+ )?(?:matar|ahorcar|colgar|quitar|tirar (?:al|a las|del|de|por))\b",
        r"(?:acab\w*|termin\w*|poner fin) (?:con|a) (?:todo|mi vida|la vida|mi existencia|esto (?:de una vez|ya|para siempre))",
        r"(?:tir\w*|lanz\w*|arroj\w*|saltar|salto) (?:me )?(?:al|a las|a la|del|de|por|desde|delante)(?: la| el| un| una| las)? (?:tren|metro|vías|puente|balcón|ventana|azotea|edificio|coche|camión)",
        r"(?:estrell\w*|chocar|empotrar\w*) (?:\w+ )?(?:coche|carro|auto|contra)",
        # hacerse daño, pastillas
        r"(?:me|volví a|vuelvo a) (?:he |volví a |vuelvo a |estoy )?(?:cort\w+|quem\w+|hice daño|hago daño|lastim\w+|autolesion\w*) (?!el pelo|el dedo|un dedo|las uñas)(?:anoche|ayer|otra|los?|las?|mis|el brazo|de nuevo|los brazos|hoy|con)",
        r"(?:hacerme|me haga|hacerme a mí) (?:\w+ )?(?:algo|daño)\b",
        r"(?:guard\w*|junt\w*|trag\w*|frasco|caja|puñado|muchas|bastantes|demasiadas) ~(?:de )?(?:pastillas|píldoras|somníferos|tranquilizantes)(?! para)",
        # planes y despedidas
        r"(?:cartas?|notas?) de despedida|mi última? (?:carta|nota)|mi último (?:mensaje|adiós)|este es mi último|adiós (?:a todos|para siempre|mundo)",
        r"ya no (?:estaré|voy a estar|estaría)\b(?! (?:el|en|los|disponible|de))",
        # mejor sin mí
        r"(?:mejor|felices|tranquilos|aliviad\w+) (?:\w+ ){0,2}(?:sin mí|si (?:yo )?(?:no estuviera|no existiera|muriera|desapareciera|me muero))",
        r"desaparecer (?:para siempre|del todo|de este mundo|y ya)",
        # golpes, amenazas; matar a alguien
        r"(?:él|ella|novi[oa]|marido|mujer|esposo|esposa|pareja|padre|madre|papá|mamá|padrastro|hermano|ex) (?:\w+ ){0,3}(?:peg\w*|golpe\w*|ahorc\w*|estrangul\w*|viol[aó]\b|amenaz\w*)",
        r"me (?:\w+ )?(?:va a|quiere|quería|amenaz\w* con|iba a) matar(?:me)?",
        r"(?:quiero|voy a|quisiera|pienso|ganas de|podría) (?:\w+ )?(?:matar|apuñalar|acuchillar|disparar|envenenar) a|(?:lo|la|los|las|le) (?:voy a|quiero|pienso) (?:matar|apuñalar|acuchillar|disparar)",
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
        r"no (?:quiero|pienso|voy a|deseo|quería) (?:\w+ )?(?:en )?(?:morir\w*|matarme|suicid\w*|hacerme (?:daño|algo))",
        r"(?:nunca|jamás) (?:me )?(?:he |había )?(?:hecho|hice|haría|lastimado|cortado) (?:daño|nada)?",
        r"hace (?:\w+ )?años (?:\w+,? ){1,8}(?:ya pasó|quedó atrás|superado|eso pasó)",
        r"(?:muert[oa]|muero|morir\w*|morí) de (?:risa|hambre|cansancio|sueño|vergüenza|ganas|miedo|frío|calor|amor)",
        r"(?:no|nunca|jamás) (?:pienso|pensé|he pensado|pensaba) (?:en )?(?:el )?(?:suicid\w*)",
        r"(?:sin|no tengo|no hay|ninguna?) (?:ideas?|pensamientos?|intención) (?:de )?suicid\w*",
        r"no (?:soy|estoy) suicid\w*",
        r"(?:nunca|jamás) (?:me haría daño|me mataría|me quitaría la vida)",
        r"no (?:quiero|pienso|voy a|deseo) (?:matarme|morir\w*|quitarme la vida|hacerme daño|suicidarme)",
        r"no (?:me corto|me hago daño)",
    ),
)
