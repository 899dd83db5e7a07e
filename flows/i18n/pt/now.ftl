### Portuguese, with "você", for Brazil and Portugal. Translated for this project, not validated.

now-button = Preciso de ajuda já
now-opening = Há ajuda para você agora. Por favor, procure alguém já:
now-note = Sou um programa: ninguém lê esta conversa enquanto você escreve, e ninguém fica sabendo que você pediu ajuda. O que você estava fazendo aqui espera por você. /help mostra o que mais sei fazer.
now-heading = <b>Se precisar de ajuda agora:</b>
now-always = /now mostra isto a qualquer momento.
now-hint = Se precisar de ajuda agora, mande /now.
menu-now = Preciso de ajuda agora: para quem ligar
# What Telegram shows before the first message; at most 512 characters.
bot-description = Algumas perguntas curtas sobre como vai o trabalho em conjunto.

    Este é um programa e não um serviço de emergência: ninguém lê ao vivo. Se precisar de ajuda agora, mande /now. Ele mostra na hora para quem ligar.
