import Testing

@testable import WebServing

@Suite
struct ListenPlaceTests {
    @Test(arguments: [
        ("127.0.0.1:8470", ListenPlace.address(host: "127.0.0.1", port: 8_470)),
        ("[::1]:80", .address(host: "::1", port: 80)),
        (":8470", .address(host: "127.0.0.1", port: 8_470)), ("localhost:1", .address(host: "localhost", port: 1)),
        ("unix:/run/x.sock", .socket(path: "/run/x.sock")),
    ])
    func `a place is an address with its port, or a socket`(_ text: String, _ place: ListenPlace) {
        #expect(ListenPlace(text) == place)
        #expect(place.isLocal)
    }

    @Test(arguments: [
        "", "8470", "127.0.0.1", "127.0.0.1:99999", "127.0.0.1:-1", "unix:relative", "http://localhost:80", "a b:1",
    ])
    func `anything else is none`(_ text: String) { #expect(ListenPlace(text) == nil) }

    @Test(arguments: ["0.0.0.0:80", "192.0.2.1:80", "[::]:80", "desk.example:80", "127.0.0.1.example:80"])
    func `what other machines can reach is not taken for local`(_ text: String) throws {
        #expect(try #require(ListenPlace(text)).isLocal == false)
    }
}
