### Spanish, with "tú". Translated for this project, not validated.

# Cuando las palabras suenan a peligro de vida: textos fijos.

safety-not-read = Gracias por escribir esto. Aquí nadie lee ahora. Por favor, acude enseguida a alguien que pueda estar contigo:
safety-no-contacts = Llama al número de emergencias del lugar donde estás o ve a urgencias. Alguien de confianza puede acompañarte.
safety-why = Este mensaje es automático. Si querías decir otra cosa, sigue sin más.
crisis-weak = Si ahora mismo es muy difícil: /now te muestra a cualquier hora a quién puedes acudir.
