/** In Spanish: see `core/languages/en/tour.ts`. */
import type { tour as english } from '#core/languages/en/tour.ts'
import type { Words } from '#core/languages/messages.ts'

export const tour: Words<typeof english> = {
  'tour.name': 'Recorrido',
  'tour.take': 'Hacer el recorrido',
  'tour.place': 'Paso {step} de {steps}',
  'tour.announced': 'Recorrido, paso {step} de {steps}. {heading}. {words}',
  'tour.next': 'Paso siguiente',
  'tour.finish': 'Terminar',
  'tour.skip': 'Saltar el recorrido',
  'tour.over': 'Ese fue el recorrido. «Hacer el recorrido», en ?, lo trae de nuevo.',
  'tour.propose.heading': 'Proponer escribiendo',
  'tour.propose.words':
    'Haga clic en las palabras de un párrafo, donde deba ir el cambio, y escriba. Con el teclado: / y su número, luego E. De momento solo lo ve su delegación.',
  'tour.table.heading': 'Presentarlo',
  'tour.table.words': 'Pulse Presentar, o Ctrl e Intro. Ya está presentado, en nombre de su delegación, para todos.',
  'tour.yours.heading': 'Sigue siendo suyo',
  'tour.yours.words':
    'Hasta que se decida puede reformularlo con R (Revisar) o retirarlo con W (Retirar). Ambas cosas quedan en el registro.',
  'tour.arrive.heading': 'Llega una propuesta',
  'tour.arrive.words':
    'Abra el enlace de una delegación en otra ventana y presente algo. O anótelo usted: elija un párrafo, pulse C, diga quién habló, escriba y presente.',
  'tour.step.heading': 'Ir a lo que está abierto',
  'tour.step.words': 'Pulse J para el siguiente asunto abierto y K para el anterior. La página va con usted.',
  'tour.decide.heading': 'Decidir con una tecla',
  'tour.decide.words':
    'A acepta, E acepta como usted lo formule, N no retiene, P deja aparte. Los botones dicen lo mismo.',
  'tour.undo.heading': 'Tiene cinco segundos',
  'tour.undo.words': 'La sala ve la decisión cuando la línea se agota. Hasta entonces U la deshace.',
  'tour.pen.heading': 'Escribir en el texto',
  'tour.pen.words':
    'Usted tiene la pluma. Pulse T, o «Editar el texto», y se puede escribir en la propia página. Pulse de nuevo para terminar.',
  'tour.capture.heading': 'Anotar lo que se dice',
  'tour.capture.words':
    'Elija un párrafo, pulse C y diga quién habló. O pulse : y escriba una línea como «KAZ: delete "joint" in 3».',
  'tour.floor.heading': 'Presentarlo',
  'tour.floor.words': 'Escriba el cambio y preséntelo con Ctrl e Intro. Figura en nombre de quien habló.',
  'tour.issue.heading': 'Publicar una revisión',
  'tour.issue.words':
    'Menú, luego «Publicar una revisión». Fija los números y da nombre al texto. Deje el diálogo si solo mira.',
  'tour.follow.heading': 'Seguir el texto',
  'tour.follow.words':
    'Pulse J para el siguiente asunto abierto, o / para buscar un número o palabras. El índice lleva a cada párrafo.',
  'tour.view.heading': 'Con propuestas y sin ellas',
  'tour.view.words': 'V alterna entre el texto compilado, con todo lo propuesto, y el limpio.',
  'tour.stand.heading': 'Ver en qué punto estamos',
  'tour.stand.words': 'Pulse Z: qué está convenido, qué está abierto, quién mantiene qué, qué cambió. Esc vuelve.',
  'tour.export.heading': 'Llevárselo',
  'tour.export.words': 'Menú, en Exportar: Word, PDF, HTML y más; limpio, compilado o con cambios registrados.',
  'tour.help.heading': 'Todo lo demás',
  'tour.help.words': 'Pulse ? para todas las teclas y para una página sobre cada tarea.'
}
