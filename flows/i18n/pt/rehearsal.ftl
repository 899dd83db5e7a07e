### Portuguese, with "você", for Brazil and Portugal. Translated for this project, not validated.

rehearsal-nothing-due = Não há nada previsto. Anote uma sessão no telefone profissional com /session.
rehearsal-due-ask = { $when }: hora de perguntar depois de uma sessão.
rehearsal-due-wake = { $when }: volta um questionário adiado.
rehearsal-due-remind = { $when }: hora de um lembrete.
rehearsal-due-close = { $when }: um questionário se fecha.
rehearsal-due-plan = { $when }: uma sessão prevista terminou.
rehearsal-due-digest = { $when }: o resumo da semana.
rehearsal-due-brief = { $when }: um aviso antes de uma sessão.
rehearsal-due-resume = { $when }: uma pausa terminou.
rehearsal-due-arranged = { $when }: uma sessão prevista terminou.
rehearsal-due-notice = { $when }: um aviso antes de uma sessão.
rehearsal-due-cadence = { $when }: hora das perguntas do programa.
rehearsal-due-at-once = { $when }: algo que não espera pelo resumo.
