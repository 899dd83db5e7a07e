### Portuguese, with "você", for Brazil and Portugal. Translated for this project, not validated.

# Words that may mean danger to life, brought to whom the programme has named. Fixed texts, beside those of safety.ftl.

safety-passed-on = Obrigado por escrever isto. Estou avisando agora alguém do programa de que talvez você precise de ajuda; o que você escreveu não aparece lá. Pode demorar até ser lido. Por isso, procure já alguém que possa estar com você:
safety-later = Alguém do programa vai saber que talvez você precise de ajuda, mas não o que você escreveu. O plantão dessa pessoa começa nesta hora: { $when }. Por favor, não espere por isso.

alert-first-line = Por favor, abra isto agora.
alert-own = <b>{ $label }</b> escreveu aqui palavras que podem significar perigo de vida ({ $when }).
alert-other = Uma pessoa que trabalha com { $name } escreveu aqui palavras que podem significar perigo de vida ({ $when }). O número com que { $name } a encontra: <code>#{ $code }</code>.
alert-coordinator = A pessoa que { $name } chama de <b>{ $label }</b> escreveu aqui palavras que podem significar perigo de vida ({ $when }). Como falar com ela está nos registros do seu programa.
alert-outside = Isto chega fora do horário de plantão.
alert-again = Já foi enviado antes, e ninguém confirmou ainda.
alert-note = A pessoa viu na hora para quem ligar. O que escreveu não aparece aqui, e este serviço não sabe dizer se há perigo. Por favor, entre em contato como foi combinado no seu programa.
alert-seen-button = Eu vi
alert-seen-at-button = { $at }: eu vi
alert-seen = ✓ Você confirmou. A partir de agora ninguém mais é avisado.
alert-was-seen = ✓ Confirmado.
alert-unseen = Ainda sem confirmação.
alerts-title = <b>Alertas dos últimos 30 dias</b>
alerts-none = Não há alertas para você nem nada para escolher. /help mostra o que você pode fazer aqui.

alert-consent = • <b>Se as suas palavras puderem significar perigo de vida:</b> mostro na hora para quem ligar. Em horários fixos, alguém do programa também fica sabendo que aconteceu: { $name }, que foi você; os outros, só um número. Ninguém fica sabendo o que você escreveu. /alerts muda isso.
alert-coordinators = Quem coordena o programa também fica sabendo, em horários fixos, com o nome que { $name } deu a você aqui e nada das suas respostas.
alert-choice = Quando as suas palavras podem significar perigo de vida, mostro na hora para quem ligar. Em horários fixos, alguém do programa também pode ficar sabendo que aconteceu: { $name }, que foi você; os outros, só um número. Ninguém fica sabendo o que você escreveu.
alert-choice-yes = Você escolheu: alguém é avisado.
alert-choice-no = Você escolheu: ninguém é avisado.
alert-choice-open = Alguém pode ser avisado?
alert-yes-button = Sim, avisar alguém
alert-no-button = Não avisar ninguém
alert-privacy = • Se as suas palavras puderem significar perigo de vida, alguém do programa fica sabendo que aconteceu, se você concordou. /alerts mostra e muda isso.
rehearsal-due-alert = { $when }: alguém é avisado de palavras que podem significar perigo.
