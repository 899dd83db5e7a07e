### Spanish, with "tú". Translated for this project, not validated.

digest-title = <b>Tu semana, { $from } – { $to }</b>
digest-think = Para pensar antes de veros:
digest-more = También: { $labels }
digest-line = { $number }. <b>{ $label }</b>: { $what }
digest-line-meet = { $number }. <b>{ $label }</b>: { $what } · { $when }
digest-quiet = No destaca nada.
digest-nothing-new = Nada nuevo esta vez.
digest-no-answers = Esta vez no llegó ningún cuestionario.
digest-first = Han llegado las primeras respuestas. Desde el próximo cuestionario podré decir qué es lo habitual en cada caso.
digest-nobody = Aquí aún no tienes a nadie. Manda /invite con un nombre o unas letras a tu gusto y recibirás un enlace para pasarlo.
digest-waiting = Todavía no ha empezado nadie (con invitación: { $labels }). /clients muestra los enlaces.
digest-wrote = Palabras para leer: { $labels }

digest-count-seen = Vistos por ti: { $who }
digest-count-mended = Resuelto: { $who }
digest-count-steady = Respuestas estables y altas: { $who }
digest-count-steady-low = Respuestas estables pero bajas: { $who }
digest-count-open = Aún no como siempre: { $who }
digest-count-open-low = Siempre bajo, aún abierto: { $who }
digest-count-lower = Más bajo que antes: { $who }
digest-count-gained = Mejor que al principio: { $who }
digest-count-gained-low = Mejor, pero aún bajo: { $who }
digest-count-returned-lower = Más bajo tras una pausa: { $who }
digest-count-unclear = Respuestas poco claras: { $who }
digest-count-flat = Siempre la misma respuesta: { $who }
digest-count-early = Pronto o no comparable: { $who }
digest-count-silent = Sin respuesta: { $who }
digest-count-resting = Esta vez sin cuestionario: { $who }
digest-count-unreachable = Sin contacto: { $who }
digest-count-paused = En pausa: { $who }
digest-count-stopped = Lo dejaron: { $who }
digest-count-invited = Sin empezar: { $who }

digest-head-bond = vínculo más bajo de lo habitual
digest-head-low = respuesta baja sobre el vínculo
digest-head-goal = los objetivos encajan menos de lo habitual en las respuestas
digest-head-goal-low = respuesta baja sobre los objetivos
digest-head-stated = los objetivos que nombró cada parte son distintos
digest-head-task = la forma de trabajar encaja menos de lo habitual
digest-head-overall = todo más bajo de lo habitual
digest-head-tension = tensión de la que no se habló
digest-head-gap = { $dimension ->
    [goal] veis los objetivos de forma distinta
    [task] veis la forma de trabajar de manera distinta
   *[bond] veis el vínculo de forma distinta
    }
digest-head-silence = sin respuesta desde un momento difícil
digest-head-flat = siempre la misma respuesta
digest-head-task-low = respuesta baja sobre la forma de trabajar
digest-head-level = bajo en comparación con la mayoría: { $parts }
digest-head-decline = más bajo mes a mes, desde { $month }
digest-head-gain = más alto que al principio, desde { $month }
digest-head-unclear = respuestas que no encajan entre sí
digest-part-goal = los objetivos
digest-part-task = la forma de trabajar
digest-part-bond = el vínculo
digest-maybe = { $what }, quizá
digest-still = { $what }, aún abierto
digest-qualified-contradicted = { $what }, poco claro
digest-qualified-then-silence = { $what }, luego sin respuesta
digest-qualified-as-before = { $what }, como antes
digest-qualified-at-first = { $what }, primer cuestionario

digest-entry = <b>{ $label }</b>
digest-entry-meet = <b>{ $label }</b> · próximo encuentro: { $when }
digest-what = <b>{ $what }</b>
digest-also = Además: { $what }.
digest-answer = «{ $question }» <b>{ $answer }</b>
digest-answer-beside = «{ $question }» <b>{ $answer }</b> ({ $beside })
digest-usually = habitual: { $usual }
digest-as-usual = como de costumbre
digest-by-now = ahora: { $now }
digest-you-thought = tú pensabas: { $own }
digest-stated = Esta persona nombró: { $client }. Tú nombraste: { $practitioner }.
digest-missed = { $count ->
    [one] Desde entonces, un cuestionario quedó sin respuesta.
   *[other] Desde entonces, { $count } cuestionarios quedaron sin respuesta.
    }
digest-state-paused = Ha puesto los cuestionarios en pausa.
digest-state-stopped = Ha dejado los cuestionarios.
digest-state-unreachable = Mis mensajes ya no le llegan.
digest-found = En el cuestionario del { $day }:
digest-before = En el cuestionario del { $day }: { $what }.
digest-since = Visto por primera vez el { $day }, aún sin resolver.
digest-unsettled = Todavía sin resolver.
digest-talked-through = Según su respuesta, se habló de la tensión.
digest-words = En sus palabras: «{ $words }»

digest-sure-watch = Puede ser casualidad: 1 de cada { $one } de sus cuestionarios normales sería así.
digest-sure-likely = Es difícil que sea solo casualidad: { $one ->
    [100] menos de 1 de cada 100
   *[other] más o menos 1 de cada { $one }
    } de sus cuestionarios normales sería así.
digest-sure-said = Es lo que dijo, no una estimación.
digest-sure-gap = Dos miradas sobre un encuentro: algo que preguntar, no un juicio sobre ninguna.
digest-sure-silence = El silencio tiene muchas razones. Vale la pena pensarlo por lo que hubo antes.
digest-sure-level = { $count ->
    [one] Según el primer cuestionario.
   *[other] Según los últimos { $count } cuestionarios.
    } Unas 5 de cada 100 personas responden tan bajo en este momento. No hay detrás ningún punto de corte de un cuestionario, y solo lo digo una vez.
digest-sure-decline = Según { $count } cuestionarios juntos. Ninguno destaca por sí solo, así que solo lo digo una vez.
digest-dropout = Respuestas bajas y luego silencio: unas palabras tuyas pueden ayudar.
digest-low-before = Algunas respuestas ya estaban antes por debajo de «en gran parte».
digest-higher-before = Antes las respuestas eran más altas.
digest-rests-returned = Era el primer cuestionario tras una pausa larga.
digest-rests-returned-lower = Era el primer cuestionario tras una pausa larga, y más bajo que antes.
digest-rests-changed = Era el primero con otras preguntas, así que no hay con qué compararlo.
digest-unclear = Algunas respuestas no encajan entre sí: pregunta qué quiso decir.
digest-rests = { $count ->
    [0] Era su primer cuestionario, así que no hay con qué compararlo.
    [1] Comparado con un cuestionario anterior, así que tómalo con cautela.
    [2] Comparado con dos cuestionarios anteriores, así que tómalo con cautela.
    [3] Comparado con tres cuestionarios anteriores, así que tómalo con cautela.
    [one] Comparado con { $count } cuestionario anterior.
   *[other] Comparado con { $count } cuestionarios anteriores.
    }
digest-rests-pairs = { $count ->
    [0] Era la primera vez que respondisteis los dos lados.
    [one] Comparado con una vez anterior en que respondisteis los dos lados.
   *[other] Comparado con { $count } veces anteriores en que respondisteis los dos lados.
    }

digest-opening = 💡 { $opening } <i>({ $skill }; según { $source })</i>

digest-done-discussed = ✓ Hablado.
digest-done-not-a-rupture = { $mode ->
    [coaching] ✓ No es un problema, dijiste.
   *[therapy] ✓ No es una ruptura, dijiste.
    }
digest-done-remind = ⏰ Te lo recuerdo antes del encuentro.
digest-done-mute = 🔕 De { $label } ya no te avisaré de este tipo de cosas.

digest-details-button = Detalles
digest-discussed-button = Hablado
digest-not-a-rupture-button = { $mode ->
    [coaching] No es un problema
   *[therapy] No es una ruptura
    }
digest-remind-button = Recordármelo
digest-mute-button = Silenciar este tipo
digest-another-button = Otra idea
digest-rest-button = Todos los demás

digest-rest-title = <b>Todos los demás, { $from } – { $to }</b>
digest-rest-steady = <b>Respuestas estables y altas</b>: { $labels }
digest-rest-steady-low = <b>Respuestas estables pero bajas</b>, en parte siempre por debajo de «en gran parte»: { $labels }
digest-rest-open = <b>Aún no como siempre</b>, nada nuevo que contar: { $labels }
digest-rest-open-low = <b>Siempre bajo</b>, en parte por debajo de «en gran parte», y algo sigue abierto: { $labels }
digest-rest-lower = <b>Más bajo que antes</b>, aunque esta semana por sí sola no destaca: { $labels }
digest-rest-gained = <b>Claramente mejor que al principio</b>: { $labels }
digest-rest-gained-low = <b>Claramente mejor que al principio</b>, pero en parte aún por debajo de «en gran parte»: { $labels }
digest-rest-returned-lower = <b>Primer cuestionario tras una pausa larga, y más bajo que antes</b>: { $labels }
digest-rest-unclear = <b>Respuestas que no encajan entre sí</b>, pregunta qué significan: { $labels }
digest-rest-flat = <b>Siempre la misma respuesta</b>, a todas las preguntas y cuatro veces o más. Dice poco en un sentido u otro: { $labels }
digest-rest-early = <b>Demasiado pronto</b> (primer cuestionario): { $labels }
digest-rest-returned = <b>Primer cuestionario tras una pausa larga</b>, nada reciente con que comparar: { $labels }
digest-rest-changed = <b>Primeras respuestas a otras preguntas</b>, aún nada con que comparar: { $labels }
digest-rest-partial = <b>Respondido solo en parte</b>, poco para comparar: { $labels }
digest-rest-skipped = <b>Enviado con todas las preguntas sin responder</b>: { $labels }
digest-rest-seen = <b>Vistos por ti</b>: { $labels }
digest-rest-mended = <b>Resuelto, o de nuevo lo habitual</b>: { $labels }
digest-rest-silent = <b>Sin respuesta</b>, por lo que sea: { $labels }
digest-rest-resting = <b>Esta vez sin cuestionario</b>, y ninguno perdido: { $labels }
digest-rest-unreachable = <b>Mis mensajes no llegan</b>: { $labels }
digest-rest-paused = <b>En pausa por decisión propia</b>: { $labels }
digest-rest-stopped = <b>Dejaron los cuestionarios</b>: { $labels }
digest-rest-invited = <b>Sin empezar todavía</b>: { $labels }
digest-rest-missed = { $label } ({ $count } sin respuesta)
digest-rest-words = <b>{ $label }</b> escribió: «{ $words }»
digest-rest-nobody = No hay nadie más.

digest-card-title = <b>{ $label }</b>
digest-card-meet = Próximo encuentro: { $when }.
digest-card-none = Todavía no hay cuestionarios.
digest-card-round = <b>{ $day }</b>
digest-card-item = «{ $question }» <b>{ $answer }</b>
digest-card-item-own = «{ $question }» <b>{ $answer }</b> (tú pensabas: { $own })
digest-card-skipped = sin responder
digest-card-turned = { $answer } (preguntado al revés, cuenta como: { $counts })
digest-card-words = Palabras: «{ $words }»
digest-card-few = { $count ->
    [1] Un cuestionario hasta ahora: muy poco para decir qué es lo habitual.
   *[other] { $count } cuestionarios hasta ahora: lo habitual se apoya aún en poco.
    }
digest-card-gap-less = Sueles pensar que fue mejor de lo que dice esta persona.
digest-card-gap-more = Sueles pensar que fue peor de lo que dice esta persona.
digest-card-gap-even = Soléis verlo casi igual.
digest-card-gap-few = Son muy pocas las veces en que respondisteis los dos lados para hablar de una diferencia habitual.
digest-overview = <b>{ $label }</b> { $spark }
digest-overview-none = <b>{ $label }</b>: todavía sin cuestionarios
digest-overview-title = <b>Todas las personas</b> (lo más nuevo a la derecha)

digest-picture-goal = Objetivos
digest-picture-task = Forma de trabajar
digest-picture-bond = Vínculo
digest-picture-usual = lo habitual
digest-picture-flagged = destaca
digest-picture-partial = en parte respondido
digest-picture-missed = sin respuesta
digest-picture-tension = tensión
digest-picture-sessions = por orden de encuentro, el último al final
digest-picture-caption = Cómo fueron las respuestas últimamente. La sombra muestra lo habitual en cada caso.
digest-picture-content = De arriba abajo: { $labels }. En cada fila, de izquierda a derecha: { $dimensions }.

digest-report-title = { $label }: para supervisión
digest-report-made = { $count ->
    [one] De un cuestionario, hasta el { $day }.
   *[other] De { $count } cuestionarios, hasta el { $day }.
    } Los nombres faltan a propósito.
digest-report-now = Cómo estaba en el cuestionario del { $day }
digest-report-level = { $dimension }: { $now }. Lo habitual: { $usual }.
digest-report-level-first = { $dimension }: { $now }. Aún no se puede decir qué es lo habitual.
digest-report-level-none = { $dimension }: sin respuesta la última vez.
digest-report-range = de «{ $low }» a «{ $high }»
digest-report-one = «{ $answer }»
digest-report-between = entre «{ $low }» y «{ $high }»
digest-report-stood = Lo que destacó
digest-report-row = { $day }: { $what }.
digest-report-nothing = Hasta ahora no ha destacado nada.
digest-report-open = Sigue abierto.
digest-report-repaired = Resuelto el { $day }.
digest-report-unrepaired = Sin resolver.
digest-report-unknown = No se sabe cómo siguió.
digest-report-discussed = Hablado.
digest-report-not-a-rupture = { $mode ->
    [coaching] No es un problema, dijiste.
   *[therapy] No es una ruptura, dijiste.
    }
digest-report-openings = Ideas sugeridas para empezar
digest-report-opening = { $opening } ({ $skill }; { $source })
digest-report-reading = Cómo leer esto
digest-report-reading-little = Un cuestionario es un indicio débil: para un nivel fiable hacen falta cuatro o más (Crits-Christoph y otros, 2011). La zona sombreada contiene unos ocho de cada diez cuestionarios normales de esta persona.
digest-report-reading-claim = { $mode ->
    [coaching] En el coaching, estas valoraciones van unidas al resultado, r = .41 en 27 muestras (Graßmann y otros, 2020), pero no de un encuentro al siguiente.
   *[therapy] Estas valoraciones van unidas de forma modesta al resultado, r = .28 en 295 estudios (Flückiger y otros, 2018).
    } Una respuesta baja es un motivo para preguntar. No es un juicio sobre nadie ni una forma de comparar a profesionales. No se ha demostrado que esta herramienta mejore los resultados; ayuda a notar antes los cambios.
digest-report-sources = Ideas de: { $sources }
digest-report-page = { $number } de { $count }
