### Portuguese, with "você", for Brazil and Portugal. Translated for this project, not validated.

opening-skill-open-question = pergunta aberta
opening-skill-reflecting = refletir
opening-skill-restating = dizer com outras palavras
opening-skill-silence = silêncio
opening-skill-clarifying = esclarecer
opening-skill-summarising = resumir
opening-skill-goals = explorar objetivos em conjunto
opening-skill-tasks = combinar tarefas em conjunto

opening-bond-watch-1 = { $mode ->
    [coaching] Pergunte antes de tudo, e só escute: “Como foi para você o nosso último encontro, e o que o teria tornado melhor?”
   *[therapy] Pergunte antes de tudo, e só escute: “Como foi para você estar aqui da última vez?”
}
opening-bond-watch-2 = { $mode ->
    [coaching] Diga o que notou e aceite a correção: “Acho que da última vez eu não estava por inteiro com você.”
   *[therapy] Diga com suavidade o que sente e aceite a correção: “Tenho a sensação de que da última vez fiquei um pouco mais longe.”
}
opening-bond-watch-3 = { $mode ->
    [coaching] Pergunte “Houve da última vez um momento em que você deixou de me acompanhar?” e espere a resposta inteira.
   *[therapy] Pergunte “Houve da última vez um momento em que você se sentiu menos à vontade comigo?” e espere. Conte até dez antes de dizer mais.
}
opening-bond-likely-1 = Dê espaço a isso cedo: “Da última vez, algo entre nós talvez tenha parecido diferente. Como foi para você?”
opening-bond-likely-2 = Fique do lado da pessoa antes do seu: “Se da última vez eu não estava mesmo com você, faz sentido que tenha guardado coisas.”
opening-bond-likely-3 = Assuma primeiro a sua parte: “Talvez da última vez algo importante tenha me escapado. Me ajude a achar o momento.”

opening-low-watch-1 = Agradeça a resposta sincera e depois pergunte: “O que faltou entre nós da última vez?”
opening-low-watch-2 = Repita sem suavizar nem explicar: “Você não me sentiu de verdade ao seu lado. Entendi direito?”
opening-low-watch-3 = “É preciso coragem para dizer isso à pessoa de quem se trata.” Fique nisso antes de pedir mais.
opening-low-likely-1 = { $mode ->
    [coaching] Aceite por inteiro, sem um “mas”: “Você não sentiu que eu estava com você. Vejo que assim não ajudei.”
   *[therapy] Aceite por inteiro, sem um “mas”: “Você não sentiu que eu estava com você. Deve ter sido um momento de solidão.”
}
opening-low-likely-2 = Antes de qualquer plano: “Quando você percebeu da última vez, e o que fez com isso?”
opening-low-likely-3 = Diga “Gostaria de ouvir tudo, até a parte sobre mim.” Depois fique em silêncio e deixe a pessoa começar.

opening-goal-watch-1 = Pergunte pelo objetivo de hoje, não pelo que um dia se combinou: “O que você mais gostaria que saísse disto agora?”
opening-goal-watch-2 = “Se o nosso trabalho desse muito certo daqui em diante, o que você notaria primeiro?”
opening-goal-watch-3 = Diga em duas frases para que pensa que vocês trabalham, e pergunte: “O que você mudaria nisso?”
opening-goal-likely-1 = Deixe o seu plano de lado por dez minutos e façam o da pessoa em conjunto: o que importa agora, o que já não importa, o que é novo.
opening-goal-likely-2 = “Parece que andamos mais para o meu objetivo do que para o seu.” Deixe a pessoa corrigir.
opening-goal-likely-3 = Pergunte onde os caminhos se separaram: “Até quando isto pareceu o seu objetivo, e o que mudou então?”

opening-goal-low-watch-1 = “Em que não estamos trabalhando e você gostaria que estivéssemos?”
opening-goal-low-watch-2 = Cada lado diz o que mais importa. Depois olhem juntos onde os dois se encontram.
opening-goal-low-watch-3 = Repita com simplicidade: “Então, aquilo para que trabalhamos é só em parte o que você quer.” Depois pergunte pela outra parte.
opening-goal-low-likely-1 = { $mode ->
    [coaching] Entenda antes de consertar: “Você veio com um objetivo em que mal trabalhamos. Isso também me incomodaria.”
   *[therapy] Entenda antes de consertar: “Você veio por algo em que mal tocamos. Isso também me cansaria.”
}
opening-goal-low-likely-2 = Comece o objetivo em uma página em branco: “Deixe de lado o que combinamos. O que você quer do nosso tempo?”
opening-goal-low-likely-3 = “O desejo de quem nos guiou até aqui, e para onde levaria o seu?”

opening-stated-watch-1 = Deixe a pessoa falar primeiro: “O que você mais gostaria de alcançar aqui?” Repita com as palavras dela e só então diga o seu, como pergunta.
opening-stated-watch-2 = Pergunte o que está por trás do primeiro objetivo: “O que seria diferente em um dia comum?”
opening-stated-watch-3 = Diga os objetivos de cada lado, primeiro os da pessoa, sem pesar: “Como isso soa para você, lado a lado?”
opening-refused-watch-1 = Deixe a pessoa começar por este objetivo ({ $goal }): “O que ele significa para você?” Repita com as palavras dela e só então diga o que significa para você.
opening-refused-watch-2 = Pergunte o que haveria por trás deste objetivo ({ $goal }): “Se trabalhássemos nele, o que seria diferente em um dia comum?”
opening-refused-watch-3 = Diga este objetivo ({ $goal }), e para quem ele serve e para quem não, sem pesar: “Como isso soa para você?”

opening-task-watch-1 = “Do que fizemos da última vez, o que ajudou e o que pareceu um desvio?”
opening-task-watch-2 = Ofereça duas outras formas de trabalhar a mesma coisa. Deixe escolher, ou dizer uma terceira.
opening-task-watch-3 = Diga em uma frase para que serviu o trabalho da última vez, e depois: “Isso faz sentido para você, ou não muito?”
opening-task-likely-1 = “Essa forma de trabalhar não pareceu sua.” Escute até o fim antes de defender o método.
opening-task-likely-2 = Pare o plano por hoje e combinem o próximo passo: o quê, quanto e para quê.
opening-task-likely-3 = “Se a forma de trabalhar dependesse só de você, o que faríamos hoje?”

opening-level-watch-1 = “Como tem sido para você trabalhar comigo desde o início?” Pergunte quando houver tempo e agradeça qualquer resposta.
opening-level-watch-2 = Voltem juntos ao início: “O que você esperava quando veio? O que falta disso?”
opening-level-watch-3 = “Parece que até agora isto não foi bem seu.” Diga com gentileza e deixe corrigir.

opening-overall-watch-1 = Deixe a agenda por cinco minutos: “Como estamos neste trabalho, você e eu?”
opening-overall-watch-2 = Resuma as últimas vezes como a pessoa pode ter vivido, em três frases. Pergunte o que ficou de fora.
opening-overall-watch-3 = “A última vez parece ter sido mais difícil do que outras.” Diga sem perguntar por quê, e veja o que vem.
opening-overall-likely-1 = Comece por isto e não pelo plano: “Parece que da última vez muita coisa não encaixou. Por onde começamos?”
opening-overall-likely-2 = “Vir de novo depois de um encontro que não encaixou não é pouca coisa.” Só então pergunte o que não encaixou.
opening-overall-likely-3 = { $mode ->
    [coaching] Diga em uma frase, “Algo não encaixou para você da última vez”, e deixe a pessoa dizer o que foi.
   *[therapy] Diga em uma frase, “Algo não foi bom para você da última vez”, e deixe o silêncio fazer a sua parte.
}

opening-tension-watch-1 = “Da última vez houve tensão. Tudo bem olharmos para isso em conjunto?”
opening-tension-watch-2 = { $mode ->
    [coaching] “Talvez da última vez algo entre nós tenha me escapado, e você ficou com isso.”
   *[therapy] “Talvez eu não tenha notado o que aconteceu entre nós, e você ficou a sós com isso.”
}
opening-tension-watch-3 = Pergunte pelo menor pedaço: “Que momento foi? O que eu tinha acabado de dizer?” Ainda não explique.
opening-tension-likely-1 = Ache a parte que é verdade e diga primeiro: “Sim, eu fiz isso, e vejo como chegou a você.”
opening-tension-likely-2 = “Do que você precisava de mim naquele momento e não teve?”
opening-tension-likely-3 = { $mode ->
    [coaching] Convide abertamente: “Se algo no meu jeito de trabalhar incomoda você, eu gostaria de ouvir.” Depois espere.
   *[therapy] Convide e deixe a pausa vazia: “Aqui você pode ficar com raiva de mim.”
}

opening-gap-watch-1 = “Eu tinha uma imagem da última vez. Como era vista do seu lugar?”
opening-gap-watch-2 = Confira a sua impressão em voz alta: “Entendi o seu aceno como um sim. Era?”
opening-gap-watch-3 = Dê a sua imagem da última vez em duas frases, como suposição, e pergunte: “Onde estou errando?”

opening-silence-watch-1 = Não comece pelas perguntas sem resposta: “O que ficou com você da última vez?”
opening-silence-watch-2 = “Talvez depois da última vez você não quisesse perguntas minhas.” Qualquer resposta está bem.
opening-silence-watch-3 = Diga que responder é livre e nada depende disso. Depois: “Ficou algo em aberto da última vez?”
opening-silence-likely-1 = “Imagino que não responder foi mais fácil do que dizer o que não estava bem. Eu entenderia.”
opening-silence-likely-2 = “O que aconteceu entre nós que eu ainda não perguntei?”
opening-silence-likely-3 = Diga uma vez que é bom ver a pessoa ali, e deixe as primeiras palavras com ela.
