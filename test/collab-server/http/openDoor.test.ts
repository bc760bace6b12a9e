/** Whoever comes to the port before the relay is ready waits, and is neither lost nor turned away. */
import { connect } from 'node:net'
import { once } from 'node:events'
import { expect, it, onTestFinished } from 'vitest'
import { WebSocket, WebSocketServer } from 'ws'
import { openDoor, type Door } from '#relay/http/openDoor.ts'
import { StartRefusal } from '#relay/startRefusal.ts'

async function open(port = 0): Promise<Door> {
  const door = await openDoor({ host: '127.0.0.1', port, handshakeMs: 5000 })
  onTestFinished(() => door.close())
  return door
}

it('requests and sockets that come early are answered when the relay is there', async () => {
  const door = await open()
  const asked: string[] = []
  const early = ['first', 'second'].map(async (path) => {
    const answer = await fetch(`http://127.0.0.1:${door.port}/${path}`)
    return answer.text()
  })
  await once(door.server, 'request')
  const socket = new WebSocket(`ws://127.0.0.1:${door.port}/sync`)
  await once(door.server, 'upgrade')
  expect(socket.readyState).toBe(WebSocket.CONNECTING)

  const acceptor = new WebSocketServer({ noServer: true })
  door.server.on('upgrade', (request, stream, head) => acceptor.handleUpgrade(request, stream, head, () => {}))
  door.admit((request, response) => {
    asked.push(request.url ?? '')
    response.end(request.url)
  })
  await once(socket, 'open')
  expect(await Promise.all(early)).toEqual(['/first', '/second'])
  expect(asked.sort()).toEqual(['/first', '/second'])
  expect(await (await fetch(`http://127.0.0.1:${door.port}/late`)).text()).toBe('/late')
  socket.terminate()
})

it('somebody who gives up while waiting does no harm', async () => {
  const door = await open()
  const impatient = connect(door.port, '127.0.0.1')
  impatient.write('GET /sync HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n')
  await once(door.server, 'upgrade')
  impatient.resetAndDestroy()
  await once(impatient, 'close')
  door.admit((_request, response) => response.end('here'))
  expect(await (await fetch(`http://127.0.0.1:${door.port}/`)).text()).toBe('here')
})

it('a port that is taken is refused with a sentence', async () => {
  const { port } = await open()
  await expect(open(port)).rejects.toMatchObject({ code: 'port-in-use' })
  await expect(open(port)).rejects.toBeInstanceOf(StartRefusal)
})
