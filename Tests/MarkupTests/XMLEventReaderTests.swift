import Testing

@testable import Markup

@Suite struct XMLEventReaderTests {
    /// The events of a document, written briefly: `<name a=1`, text, `name>`.
    private func events(_ text: String) throws -> (log: [String], reading: XMLReading) {
        var log: [String] = []
        let reading = try XMLEventReader.read(Array(text.utf8)) {
            log = []
            return { event in
                switch event {
                case .start(let tag):
                    log.append("<" + tag.name.local + tag.attributes.map { " \($0.name.local)=\($0.value)" }.joined())
                case .text(let bytes): log.append(String(decoding: bytes, as: UTF8.self))
                case .end(let name): log.append(name.local + ">")
                }
                return .goOn
            }
        }
        return (log, reading)
    }

    @Test(arguments: [
        ("<a>x<b c='1'/>y</a>", ["<a", "x", "<b c=1", "b>", "y", "a>"]),
        ("<a><![CDATA[<x>]]> &amp; y</a>", ["<a", "<x> & y", "a>"]),
        ("<a>b & c &eacute; &#8212; ]]> &nope;</a>", ["<a", "b & c é — ]]> &nope;", "a>"]),
        (
            "<a b=\"1 & 2 < 3 &amp;amp; &eacute; '\" c='\"' d=4 e>x</a>",
            ["<a b=1 & 2 < 3 &amp; é ' c=\" d=4 e=", "x", "a>"]
        ),
        ("junk <?xml version='1.0'?><a>خبر</a> trailing", ["<a", "خبر", "a>"]),
        ("<!DOCTYPE a [<!ENTITY co 'Co. &#169;'>]><a b='&co;'>&co;</a>", ["<a b=Co. ©", "Co. ©", "a>"]),
        ("<?pi?><!-- a -- b --><a>x<!-- & -->y<?z <b> ?></a>", ["<a", "xy", "a>"]),
        ("<A>x</a>", ["<A", "x", "A>"]), ("<a>\u{1}x\u{FFFE}\u{0}y</a>", ["<a", "xy", "a>"]),
        ("<a>1 < 2 <3 <jo@x.example></a>", ["<a", "1 < 2 <3 <jo@x.example>", "a>"]),
    ])
    func `what loses nothing is mended in silence`(text: String, expected: [String]) throws {
        let (log, reading) = try events(text)
        #expect(log == expected)
        #expect(reading == XMLReading())
    }

    @Test(arguments: [
        ("<a><b>x</a>", ["<a", "<b", "x", "b>", "a>"]), ("<a></b>x</a>", ["<a", "x", "a>"]),
        ("<a><b <c>x</c></b></a>", ["<a", "<b", "<c", "x", "c>", "b>", "a>"]), ("<a>x</a><b>y</b>", ["<a", "x", "a>"]),
    ])
    func `what may have lost something is a fault`(text: String, expected: [String]) throws {
        let (log, reading) = try events(text)
        #expect(log == expected)
        #expect(!reading.faults.isEmpty)
        #expect(!reading.isTruncated)
    }

    @Test(arguments: ["<a><b>x", "<a>x</", "<a>x<b", "<a><b c='", "<a><![CDATA[x", "<a>x<!-- y", "<a", "<a>x&am"])
    func `a document that ends too early says so`(text: String) throws {
        let reading = try? events(text).reading
        #expect(reading?.isTruncated ?? true)
        #expect(reading?.faults.isEmpty != true)
    }

    @Test func `namespaces are resolved, undeclared prefixes kept`() throws {
        var names: [XMLName] = []
        _ = try XMLEventReader.read(Array("<a xmlns='u' xmlns:p='v'><p:b/><q:c/></a>".utf8)) {
            { event in
                if case .start(let tag) = event { names.append(tag.name) }
                return .goOn
            }
        }
        #expect(
            names == [
                XMLName(namespace: "u", local: "a"), XMLName(namespace: "v", prefix: "p", local: "b"),
                XMLName(prefix: "q", local: "c"),
            ])
    }

    @Test func `a receiver can stop the reading`() throws {
        var count = 0
        let reading = try XMLEventReader.read(Array("<a><b/><b/><b/></a>".utf8)) {
            { _ in
                count += 1
                return count == 2 ? .stop : .goOn
            }
        }
        #expect(count == 2)
        #expect(reading.isTruncated)
    }

    @Test func `text longer than the look-ahead of libxml2 comes whole`() throws {
        let long = String(repeating: "سلام ", count: 100_000)
        let (log, reading) = try events("<a>\(long)<b>\(long)</b></a>")
        #expect(log.count == 6)
        #expect(log[1] == long)
        #expect(reading.faults == [])
    }

    @Test func `a CDATA section longer than the look-ahead of libxml2 comes whole`() throws {
        let long = String(repeating: "سلام <b> ", count: 900_000)
        let (log, reading) = try events("<a><![CDATA[\(long)]]><b/></a>")
        #expect(log.count == 5)
        #expect(long.hasPrefix(log[1]))
        #expect(MarkupLimits.longestXMLText - log[1].utf8.count < 4)
        #expect(reading.faults.count == 1)
        #expect(!reading.isTruncated)
    }

    @Test func `a text, a name and a value beyond the limits are cut down without harm`() throws {
        let (log, reading) = try events(
            "<a>\(String(repeating: "x", count: MarkupLimits.longestXMLText + 500))<b/></a>")
        #expect(log.map(\.utf8.count) == [2, MarkupLimits.longestXMLText, 2, 2, 2])
        #expect(reading.faults.count == 1)
        let value = String(repeating: "v", count: MarkupLimits.longestXMLTag + 9)
        #expect(try events("<a b='\(value)' c='1'><d/></a>").log == ["<a c=1", "<d", "d>", "a>"])
        let name = String(repeating: "n", count: MarkupLimits.longestXMLName + 1)
        #expect(try events("<a \(name)='1' c='2'/>").log == ["<a c=2", "a>"])
    }

    @Test func `more names than the limit stop the reading`() throws {
        let names = (0...MarkupLimits.mostXMLNames).map { "<n\($0)/>" }.joined()
        let (log, reading) = try events("<a>\(names)</a>")
        #expect(log.count <= 2 * MarkupLimits.mostXMLNames + 2)
        #expect(reading.isTruncated)
    }

    @Test func `nesting deeper than the limit stops the reading`() throws {
        let (log, reading) = try events(String(repeating: "<a>", count: 50_000))
        #expect(log.count <= MarkupLimits.deepestXML + 1)
        #expect(reading.isTruncated)
    }

    @Test(arguments: [
        ("", MarkupError.empty), ("  ", .empty), ("no markup", .unreadable), ("<!-- only -->", .unreadable),
    ])
    func `what holds no element is an error`(text: String, error: MarkupError) {
        #expect(throws: error) { try events(text) }
    }
}
