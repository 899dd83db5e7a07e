### Portuguese, with "você", for Brazil and Portugal. Translated for this project, not validated.

# Quando as palavras soam como perigo de vida: textos fixos.

safety-not-read = Obrigado por escrever isto. Aqui ninguém lê agora. Por favor, procure já alguém que possa estar com você:
safety-no-contacts = Ligue para o número de emergência de onde você está ou vá ao pronto-socorro mais próximo. Alguém de confiança pode ir junto.
safety-why = Esta mensagem é automática. Se você queria dizer outra coisa, é só continuar.
crisis-weak = Se agora está muito difícil: /now mostra a qualquer hora a quem você pode recorrer.
