### Portuguese, with "você", for Brazil and Portugal. Translated for this project, not validated.
### The check-in: what a client or a practitioner reads and taps while answering.

checkin-hello = Olá! Algumas perguntas rápidas, cerca de um minuto.
checkin-hello-practitioner = Quatro toques rápidos, se quiser.
checkin-again = Olá de novo! Foi aqui que paramos.
checkin-reminder = Um pequeno lembrete, para quando você tiver um minuto. Também não faz mal deixar.
checkin-about = Pense só { $mode ->
        [coaching] no último encontro
       *[therapy] na última sessão
    } com { $name }. Não há respostas certas nem erradas. Você pode tocar ou escrever.
checkin-about-lately = Pense no seu trabalho com { $name } nos últimos tempos. Não há respostas certas nem erradas. Você pode tocar ou escrever.
checkin-requested = { $name } me pediu para mandar estas perguntas a você. Você também pode deixá-las.
checkin-about-practitioner = Na sua opinião, como foi { $mode ->
        [coaching] o último encontro
       *[therapy] a última sessão
    } para { $name }?
checkin-reassure = Uma resposta mais baixa também ajuda: mostra o que pode melhorar.

checkin-progress = { $at } de { $of }
checkin-so-far = Sua resposta: <b>{ $label }</b>
checkin-so-far-skipped = Esta ficou sem resposta.
checkin-heard = ✓ Entendi: <b>{ $label }</b>
checkin-heard-skip = ✓ Sem resposta.
checkin-read-back = Foi isto que entendi. Está certo?

# How far the client has come with a goal, beside the questionnaire.
checkin-goal-question = Até onde você chegou com “{ $goal }”?
checkin-goal-question-unnamed = Até onde você chegou com este objetivo?
checkin-goal-value = { $value } de 10
checkin-goal-scale = 0 é o começo, 10 é ter chegado lá de vez. Você pode deixar em branco.

checkin-back-button = Voltar
checkin-skip-button = Pular
checkin-later-button = Mais tarde
checkin-keep-button = Manter
checkin-right-button = Sim, está certo
checkin-wrong-button = Não

checkin-more = Quer dizer um pouco mais sobre isso? Escreva aqui mesmo. No fim, você decide se { $name } pode ver.
checkin-note = Escreva aqui mesmo. No fim, você decide se { $name } pode ver.
checkin-not-watched = Sou um programa: ninguém vê isto agora, e este não é um serviço de emergência. Se precisar de ajuda agora, há pessoas que podem ajudar:
checkin-written = Para trocar o que você escreveu, escreva de novo:

checkin-remove-button = Apagar

checkin-summary = Quase pronto. É isto que { $name } vai ver:
checkin-answer = <b>{ $label }</b>
checkin-left-out = <i>sem resposta</i>
# The client's answer about a goal stands below this line, where the programme shows it to nobody else.
checkin-only-you = Só você vê isto:
checkin-words-shared = { $number ->
        [0] Suas palavras, { $name } vai ver:
       *[other] Suas palavras sobre a resposta { $number }, { $name } vai ver:
    }
checkin-words-withheld = { $number ->
        [0] Suas palavras, { $name } <b>não</b> vai ver:
       *[other] Suas palavras sobre a resposta { $number }, { $name } <b>não</b> vai ver:
    }
checkin-summary-send = Se estiver certo, toque em “{ checkin-send-button }”.

checkin-send-button = Enviar
checkin-choose-button = Mudar
checkin-withhold-button = { $number ->
        [0] Esconder meu texto
       *[other] Esconder texto { $number }
    }
checkin-share-button = { $number ->
        [0] Mostrar meu texto
       *[other] Mostrar texto { $number }
    }

checkin-choosing = Que resposta você quer mudar?
checkin-more-button = Mais sobre a { $number }
checkin-write-button = Escrever algo
checkin-rewrite-button = Mudar meu texto

checkin-later = Sem problema. Quando pergunto de novo?
checkin-hour-button = Em 1 hora
checkin-evening-button = Hoje à noite
checkin-tomorrow-button = Amanhã
checkin-pause-button = Uma pausa maior
checkin-stop-button = Parar de vez
checkin-pausing = Por quanto tempo fico em silêncio? Você também pode escrever, por exemplo: 10 dias.
checkin-days-button = { $days ->
        [7] 1 semana
        [14] 2 semanas
        [28] 4 semanas
        [one] { $days } dia
       *[other] { $days } dias
    }
checkin-stopping = Se você parar, não pergunto mais. O que já enviou fica como está. Quer parar?
checkin-stop-yes-button = Sim, parar
checkin-stop-no-button = Não, continuar
checkin-away-hour = Está bem, pergunto de novo em uma hora. Suas respostas até aqui estão guardadas.
checkin-away-evening = Está bem, pergunto de novo hoje à noite. Suas respostas até aqui estão guardadas.
checkin-away-tomorrow = Está bem, pergunto de novo amanhã. Suas respostas até aqui estão guardadas.
checkin-away-pause = { $days ->
        [7] Está bem, fico em silêncio por uma semana.
        [14] Está bem, fico em silêncio por 2 semanas.
        [28] Está bem, fico em silêncio por 4 semanas.
        [one] Está bem, fico em silêncio por { $days } dia.
       *[other] Está bem, fico em silêncio por { $days } dias.
    } Se quiser continuar antes, toque em “{ checkin-resume-button }”.
checkin-resume-button = Continuar agora

checkin-done = Obrigado! Suas respostas estão guardadas.
checkin-done-reached = Você chegou lá com o seu objetivo. Se ele foi alcançado, você pode dizer isso em /goals.
asked-again = { $asked ->
        [cadence] Pergunto de novo na hora certa.
       *[sessions] Pergunto de novo depois { $mode ->
                [coaching] do próximo encontro
               *[therapy] da próxima sessão
            }.
    }
checkin-done-next = { $name } vai vê-las no próximo resumo da semana, ou antes se algo for importante. Se algo não puder esperar, diga diretamente a { $name }. { asked-again }
checkin-done-practitioner = Obrigado, é só isso.
checkin-expired = Estas perguntas já estão fechadas, e não faz mal. { asked-again }
checkin-expired-unsent = Nada tinha sido enviado, por isso nenhuma das suas respostas foi passada adiante.
checkin-expired-again = Quer responder mesmo assim? Mande /checkin.
checkin-expired-practitioner = O formulário sobre { $name } já está fechado, e não faz mal.
checkin-expired-practitioner-unsent = Ele não tinha sido enviado, por isso nada dele é usado.
checkin-stopped = Está bem, parei. Não pergunto mais. Obrigado pelas suas respostas até aqui.
checkin-closed = Estas perguntas estão fechadas. Não há nada a fazer aqui.

checkin-notice-already = Já recebi.
checkin-notice-overtaken = Valeu o seu primeiro toque. Para mudar, toque em “{ checkin-back-button }”.
checkin-notice-stale = Esse botão é de antes, por isso nada mudou. Use a mensagem mais nova, por favor.
checkin-notice-ended = Estas perguntas já estão fechadas. Nada mudou.
checkin-notice-first = Esta é a primeira pergunta.
checkin-notice-ambiguous = Não sei qual você quer dizer. Escolha só uma, por favor.
checkin-notice-count = Posso receber uma resposta, ou todas as que faltam de uma vez. O número não bateu.
checkin-notice-hedged = Não sei bem o que você quer dizer. Escolha a resposta que mais combina, por favor.
checkin-notice-out-of-range = Esse número não está na lista. Escolha uma das respostas, por favor.
checkin-notice-unknown = Desculpe, não entendi. Toque em uma resposta ou escreva como está ali. { now-hint }
checkin-notice-empty = Recebi uma mensagem vazia. Toque em uma resposta ou escreva, por favor.
checkin-notice-too-long = É comprido demais para mim e não guardei nada. Pode mandar mais curto, com 2000 caracteres no máximo? { now-hint }
checkin-notice-yes-or-no = Responda sim ou não, ou toque em um botão, por favor.
checkin-notice-write-here = Com prazer: escreva aqui mesmo, como mensagem.
checkin-notice-summary = Isso eu não acrescentei. Se tudo estiver certo, toque em “{ checkin-send-button }”. Para mudar algo, toque em “{ checkin-choose-button }”.
checkin-notice-choose = Toque no número da resposta que quer mudar, ou escreva.
checkin-notice-menu = Toque em um dos botões, por favor.
checkin-notice-pause-length = Escreva quanto tempo, no máximo 180 dias: 10 dias, 2 semanas ou até 24 de março.
checkin-notice-away = Isto ficou para depois. Para responder agora, toque em “{ checkin-resume-button }”.
checkin-notice-stays = Não precisa adiar: fica aqui, e não faz mal deixar assim.
checkin-notice-voice = Não consigo ouvir gravações, por isso não guardei. Toque em um botão ou escreva, por favor. { now-hint }
checkin-notice-picture = Não consigo ver imagens nem vídeos, por isso não guardei. Toque em um botão ou escreva, por favor. { now-hint }
checkin-notice-sticker = Que bonito! Mas não consigo ler como resposta. Toque em um botão ou escreva, por favor.
checkin-notice-file = Não consigo abrir arquivos, por isso não guardei. Toque em um botão ou escreva, por favor.
checkin-notice-contact = Não preciso de contatos, por isso não guardei. Toque em um botão ou escreva, por favor.
checkin-notice-location = Não preciso da sua localização, por isso não guardei. Toque em um botão ou escreva, por favor.
checkin-notice-poll = Não consigo responder a enquetes. Toque em um botão ou escreva, por favor.
checkin-notice-forwarded = É uma mensagem encaminhada, por isso não contou. Toque em um botão ou escreva com suas palavras.
checkin-notice-edited = Mudar uma mensagem antiga não muda a sua resposta. Toque em “{ checkin-back-button }”, ou em “{ checkin-choose-button }” no fim.
checkin-notice-other = Não consigo ler esse tipo de mensagem. Toque em um botão ou escreva, por favor. { now-hint }
checkin-expired-kept = As suas respostas ficam aqui por um dia: mande /checkin para continuar com elas.
checkin-notice-too-long-together = Juntos são mais de 2000 caracteres. O que você escreveu antes está guardado; esta última mensagem não. Pode mandar mais curta?
form-none = Nenhum formulário está aberto para você agora. Depois de { $mode ->
        [coaching] um encontro
       *[therapy] uma sessão
    } vem um.
