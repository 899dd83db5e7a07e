### Spanish, with "tú". Translated for this project, not validated.

# La primera línea de lo que llega sin pedirlo: puede verse en un teléfono bloqueado y no cuenta nada.

news = Una nota breve para ti.
