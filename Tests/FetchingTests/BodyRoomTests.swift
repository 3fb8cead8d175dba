import LoopbackSite
import RetractdCore
import Synchronization
import Testing

@testable import Fetching

@Suite struct BodyRoomTests {
    private final class Order: Sendable {
        private let list = Mutex<[Int]>([])
        var numbers: [Int] { list.withLock { $0 } }
        func add(_ number: Int) { list.withLock { $0.append(number) } }
    }

    /// Waits until so many are waiting for a place.
    private func expect(_ count: Int, waitingIn room: BodyRoom) async {
        while room.waitingCount != count { try? await Task.sleep(for: .milliseconds(1)) }
    }

    @Test func `what there is no room for waits, and the first come is the first to be let in`() async {
        let room = BodyRoom(bytes: 100)
        let order = Order()
        var first: BodyRoom.Place? = await room.place(for: 60)
        var other: BodyRoom.Place? = await room.place(for: 40)
        await withTaskGroup { group in
            for (number, bytes) in [90, 10, 90].enumerated() {
                group.addTask {
                    let place = await room.place(for: bytes)
                    order.add(number)
                    _ = place
                }
                await expect(number + 1, waitingIn: room)
            }
            #expect(first != nil && other != nil)
            // Room for the second, which is not its turn.
            other = nil
            #expect(room.waitingCount == 3)
            first = nil
        }
        #expect(order.numbers.prefix(2).sorted() == [0, 1])
        #expect(order.numbers.last == 2)
        #expect(room.held == 0)
    }

    @Test func `one that is larger than the room gets the whole of it`() async {
        let room = BodyRoom(bytes: 100)
        let place = await room.place(for: 1_000)
        #expect(room.held == 1_000)
        async let next = room.place(for: 1)
        await expect(1, waitingIn: room)
        place.take(10)
        _ = await next
        withExtendedLifetime(place) {}
    }

    @Test func `a page that turns out larger than was thought keeps others out, and is kept`() async {
        let room = BodyRoom(bytes: 100)
        var place: BodyRoom.Place? = await room.place(for: 20)
        place?.take(500)
        #expect(room.held == 500)
        async let next = room.place(for: 1)
        await expect(1, waitingIn: room)
        place = nil
        _ = await next
        #expect(place == nil)
    }

    @Test(arguments: 1...20)
    func `a cancelled task waits no longer`(round: Int) async {
        let room = BodyRoom(bytes: 100)
        let place = await room.place(for: 100)
        let task = Task { _ = await room.place(for: 100) }
        if round.isMultiple(of: 2) { await expect(1, waitingIn: room) }
        task.cancel()
        await task.value
        #expect(room.waitingCount == 0)
        #expect(room.held == 100)
        withExtendedLifetime(place) {}
    }

    @Test func `a page waits until the one before it is done with, and what brings none waits for nobody`() async throws
    {
        let page = Compressed.gzip(Array(repeating: 0x41, count: 5_000))
        let server = try LoopbackServer { request in
            if request.header("if-none-match") != nil { return SiteReply(status: 304, headers: [("ETag", "\"1\"")]) }
            return SiteReply(headers: [("Content-Encoding", "gzip")], body: page)
        }
        defer { server.stop() }
        let room = BodyRoom(bytes: 100)
        let fetcher = try FetchSite.fetcher(room: room)
        let url = server.origin + "/"
        var first: FetchedCapture? = await fetcher.fetch(FetchRequest(url: url, purpose: .article))
        #expect(first?.payload.count == 5_000)
        #expect(room.held == 5_000)
        async let second = fetcher.fetch(FetchRequest(url: url, purpose: .confirmation))
        await expect(1, waitingIn: room)
        let unchanged = await fetcher.fetch(
            FetchRequest(url: url, purpose: .feed, validators: Validators(entityTag: "\"1\"", lastModified: nil)))
        #expect(unchanged.isNotModified)
        #expect(await fetcher.fetch(FetchRequest(url: url, purpose: .robots)).payload.count == 5_000)
        #expect(room.waitingCount == 1)
        first = nil
        let answer = await second
        #expect(answer.payload.count == 5_000)
        // With its coded form, which a verdict may rest on.
        #expect(room.held == 5_000 + page.count)
        #expect(first == nil)
    }
}
