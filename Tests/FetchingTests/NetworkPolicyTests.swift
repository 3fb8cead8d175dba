import LoopbackSite
import RetractdCore
import Testing

@testable import Fetching

@Suite struct NetworkPolicyTests {
    @Test(arguments: [
        "0.0.0.0", "0.255.255.255", "10.0.0.1", "10.255.255.255", "100.64.0.1", "100.127.255.255", "127.0.0.1",
        "127.255.255.255", "169.254.169.254", "172.16.0.1", "172.31.255.255", "192.0.0.1", "192.0.2.1", "192.88.99.1",
        "192.168.0.1", "198.18.0.1", "198.19.255.255", "198.51.100.1", "203.0.113.1", "224.0.0.1", "239.255.255.255",
        "240.0.0.1", "255.255.255.255",
        "::", "::1", "::2", "::127.0.0.1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::ffff:0.0.0.0",
        "64:ff9b::127.0.0.1", "64:ff9b::a9fe:a9fe", "64:ff9b:1::1", "100::1", "100:0:0:1::1", "2001::1", "2001:db8::1",
        "2002:7f00:1::", "2002:c0a8:1::1", "2002:a9fe:a9fe::", "3fff::1", "5f00::1", "fc00::1", "fdff::1", "fe80::1",
        "fec0::1", "ff02::1", "4000::1", "0:0:0:0:ffff::127.0.0.1",
    ])
    func `special addresses are refused`(address: String) throws {
        #expect(try !NetworkPolicy(allowing: []).permits(#require(AddressRange.address(address))))
    }

    @Test(arguments: [
        "1.1.1.1", "9.255.255.255", "11.0.0.0", "100.63.255.255", "100.128.0.0", "126.255.255.255", "128.0.0.0",
        "169.253.255.255", "172.15.255.255", "172.32.0.0", "192.0.1.0", "192.167.255.255", "192.169.0.0",
        "198.17.255.255", "198.20.0.0", "223.255.255.255", "2606:4700::1111", "2a00:1450::1", "2001:4860::1",
        "::ffff:1.1.1.1", "64:ff9b::1.1.1.1", "2002:101:101::1", "3ffe::1",
    ])
    func `public addresses are permitted`(address: String) throws {
        #expect(try NetworkPolicy(allowing: []).permits(#require(AddressRange.address(address))))
    }

    @Test(arguments: [
        ("127.10.0.0/16", "127.10.255.255", true), ("127.10.0.0/16", "127.11.0.0", false),
        ("127.10.0.0/16", "::ffff:127.10.0.1", true), ("192.168.1.7", "192.168.1.7", true),
        ("192.168.1.7", "192.168.1.6", false), ("10.0.0.0/9", "10.127.0.1", true), ("10.0.0.0/9", "10.128.0.1", false),
        ("fd00::/8", "fd12::1", true), ("fd00::/8", "fc00::1", false), ("::1", "::1", true),
        ("::1", "127.0.0.1", false),
        ("0.0.0.0/0", "127.0.0.1", true), ("0.0.0.0/0", "::1", false), ("10.1.2.3/8", "10.9.9.9", true),
    ])
    func `a range that is allowed is permitted and nothing beside it`(
        range: String, address: String, isPermitted: Bool
    ) throws {
        let policy = try NetworkPolicy(allowing: [range])
        #expect(try policy.permits(#require(AddressRange.address(address))) == isPermitted)
    }

    @Test(arguments: [
        "", "/", "127.0.0.1/33", "127.0.0.1/-1", "127.0.0.1/+8", "127.0.0.1/", "127.0.0.1/8/8", "127.1", "localhost",
        "::/129", "1.2.3.4.5", "0x7f.0.0.1", " 127.0.0.1", "fd00::/8 ",
    ])
    func `what is no range is refused`(text: String) {
        #expect(throws: NetworkPolicy.UnreadableRange.self) { try NetworkPolicy(allowing: [text]) }
    }

    @Test(arguments: [
        "127.0.0.1", "127.1", "2130706433", "0x7f000001", "0x7f.1", "017700000001", "0177.0.0.1",
        "localhost", "LOCALHOST", "０", "0", "0.0.0.0", "１２７.0.0.1", "127。0。0。1", "[::1]", "[::ffff:127.0.0.1]",
        "[::ffff:7f00:1]", "[::127.0.0.1]", "[64:ff9b::7f00:1]", "[0:0:0:0:0:0:0:1]", "[fe80::1]", "169.254.169.254",
        "192.168.0.1", "[fd00::1]",
    ])
    func `no spelling of a private address is dialled`(host: String) async throws {
        let canary = try LoopbackServer { _ in SiteReply() }
        defer { canary.stop() }
        let fetcher = try FetchSite.fetcher(allowing: [])
        let fetched = await fetcher.fetch(FetchRequest(url: "http://\(host):\(canary.port)/", purpose: .article))
        #expect(canary.connectionCount == 0)
        #expect(fetched.failure?.kind == .addressRefused, "\(fetched.capture.outcome)")
    }

    @Test func `a site is refused by what was dialled, not by what was left out`() async throws {
        let server = try LoopbackServer { _ in SiteReply() }
        let port = server.port
        server.stop()
        // localhost is ::1 and 127.0.0.1: the one is refused, the other is dialled and does not answer.
        let fetcher = try FetchSite.fetcher(allowing: ["127.0.0.0/8"])
        var kind: TransportFailure.Kind?
        repeat {
            let request = FetchRequest(url: "http://localhost:\(port)/", purpose: .article)
            kind = await fetcher.fetch(request).failure?.kind
        } while kind == .connectionReset
        #expect(kind == .connectionRefused)
    }
}
