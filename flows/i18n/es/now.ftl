### Spanish, with "tú". Translated for this project, not validated.

now-button = Necesito ayuda ya
now-opening = Hay ayuda para ti ahora. Por favor, acude enseguida a alguien:
now-note = Soy un programa: nadie lee este chat mientras escribes, y nadie se entera de que has pedido ayuda. Lo que estabas haciendo aquí te espera. /help muestra qué más sé hacer.
now-heading = <b>Si necesitas ayuda ahora:</b>
now-always = /now lo muestra en cualquier momento.
now-hint = Si necesitas ayuda ahora, manda /now.
menu-now = Necesito ayuda ahora: a quién llamar
# What Telegram shows before the first message; at most 512 characters.
bot-description = Unas pocas preguntas sobre cómo va el trabajo en común.

    Esto es un programa y no un servicio de emergencias: nadie lee al mismo tiempo. Si necesitas ayuda ahora, manda /now. Muestra enseguida a quién llamar.
