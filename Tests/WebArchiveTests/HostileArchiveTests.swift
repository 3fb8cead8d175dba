import RetractdCore
import Testing
import WebArchive

struct HostileArchiveTests {
    private static let three = ["first", "second", "third"].map { Made.text(response: $0) }
    private static let members = three.map { Packed.gzip($0) }

    @Test
    func `a file that is none is named`() {
        for bytes in [Array("<html>no archive</html>".utf8), Packed.gzip(Array("nothing of the kind".utf8))] {
            let (records, faults) = Made.read(bytes)
            #expect(records.isEmpty)
            #expect(faults.map(\.kind) == [.notAnArchive])
        }
        #expect(Made.read([]).records.isEmpty)
    }

    @Test(arguments: [5, 60, 100_000])
    func `a length that lies costs its own record and no other`(length: Int) {
        let plain = Self.three[0] + Made.text(response: "liar", length: length) + Self.three[1] + Self.three[2]
        let (records, faults) = Made.read(plain)
        #expect(Made.bodies(records) == ["first", "second", "third"])
        #expect(faults.count == 1)
        let packed = Self.members[0] + Packed.gzip(Made.text(response: "liar", length: length)) + Self.members[1]
        let (others, packedFaults) = Made.read(packed)
        #expect(Made.bodies(others) == ["first", "second"])
        #expect(packedFaults.count == 1)
    }

    @Test(arguments: ["-1", "many", "99999999999999999999", ""])
    func `a length that is none costs its own record and no other`(length: String) {
        let liar = Array(String(decoding: Self.three[1], as: UTF8.self).utf8)
        let text = String(decoding: liar, as: UTF8.self)
        let number = "\(44 + "second".utf8.count)"
        #expect(text.contains("Content-Length: \(number)\r\n\r\nHTTP"))
        let broken = Array(
            text.replacing("Content-Length: \(number)\r\n\r\nHTTP", with: "Content-Length: \(length)\r\n\r\nHTTP").utf8)
        let (records, faults) = Made.read(Self.three[0] + broken + Self.three[2])
        #expect(Made.bodies(records) == ["first", "third"])
        #expect(faults.contains { $0.kind == .badField })
    }

    @Test
    func `a member cut off at the end is named, the rest is read`() {
        let whole = Self.members.flatMap { $0 }
        for cut in 1..<Self.members[2].count {
            let (records, faults) = Made.read(whole.dropLast(cut))
            #expect(Made.bodies(records) == ["first", "second"])
            #expect((1...2).contains(faults.count))
        }
    }

    @Test
    func `a member cut off in the middle is named, the rest is read`() {
        for cut in 1..<(Self.members[1].count - 1) {
            let (records, faults) = Made.read(Self.members[0] + Self.members[1].dropLast(cut) + Self.members[2])
            #expect(Made.bodies(records) == ["first", "third"])
            #expect(!faults.isEmpty)
        }
    }

    @Test
    func `no flipped byte of a compressed file goes unnoticed`() {
        let whole = Self.members.flatMap { $0 }
        let range = Self.members[0].count..<(Self.members[0].count + Self.members[1].count)
        for index in range {
            var bytes = whole
            bytes[index] ^= 0x55
            let (records, faults) = Made.read(bytes)
            let found = Made.bodies(records)
            #expect(found.first == "first" && found.last == "third")
            // The few bytes of a member's head that mean nothing may say what they like.
            let isIdle = (4...9).contains(index - range.lowerBound)
            #expect(isIdle || !faults.isEmpty && found.count == 2)
        }
    }

    @Test
    func `no flipped byte of a block goes unnoticed`() {
        let record = WARCWriter.bytes(of: Made.response("words"))
        for index in (record.count - 9)..<(record.count - 4) {
            var bytes = record
            bytes[index] ^= 1
            #expect(Made.read(bytes).records.isEmpty)
            #expect(Made.read(bytes).faults.map(\.kind) == [.badDigest])
        }
    }

    @Test
    func `a bomb is passed over`() {
        var limits = WARCLimits()
        limits.blockBytes = 1 << 20
        limits.passedOverBytes = 4 << 20
        let small = Packed.gzip(Made.text(response: String(repeating: "x", count: 2 << 20)))
        let large = Packed.gzip(Made.text(response: String(repeating: "x", count: 16 << 20)))
        let (records, faults) = Made.read(Self.members[0] + small + Self.members[1] + large + Self.members[2], limits)
        #expect(Made.bodies(records) == ["first", "second", "third"])
        #expect(faults.map(\.kind) == [.tooLarge, .tooLarge])
    }

    @Test
    func `a head without end is passed over`() {
        let endless = Packed.gzip(Array(("WARC/1.0\r\n" + String(repeating: "X: y\r\n", count: 50_000)).utf8))
        let many = Packed.gzip(Array(("WARC/1.0\r\n" + String(repeating: "X: y\r\n", count: 600) + "\r\n").utf8))
        let (records, faults) = Made.read(Self.members[0] + endless + many + Self.members[1])
        #expect(Made.bodies(records) == ["first", "second"])
        #expect(faults.map(\.kind) == [.tooLarge, .tooLarge])
    }

    @Test
    func `random damage never ends the program and never makes up a record`() {
        var state: UInt64 = 42
        func random(_ limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % limit
        }
        for _ in 0..<300 {
            var bytes = Self.members.flatMap { $0 }
            for _ in 0...random(6) { bytes[random(bytes.count)] = UInt8(random(256)) }
            if random(3) == 0 { bytes.removeSubrange(random(bytes.count)...) }
            let found = Made.bodies(Made.read(bytes).records)
            #expect(found.allSatisfy { ["first", "second", "third"].contains($0) })
        }
    }
}
