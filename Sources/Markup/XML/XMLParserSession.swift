import CLibXML2

/// One run of libxml2's push parser: its callbacks come here and leave as events.
final class XMLParserSession {
    private(set) var reading: XMLReading
    private let receive: (XMLEvent) -> XMLEventReader.Answer
    private var text: [UInt8] = []
    /// Whether the text at hand has reached its limit, so that the rest of it is dropped.
    private var isTextCut = false
    private var names: [NameKey: XMLName] = [:]
    private var depth = 0
    private var elements = 0
    private var isStopped = false
    private var context: xmlParserCtxtPtr?

    /// libxml2 keeps names in a dictionary of its own, so that equal names are equal pointers while it lives.
    private struct NameKey: Hashable {
        let namespace: UnsafePointer<xmlChar>?
        let prefix: UnsafePointer<xmlChar>?
        let local: UnsafePointer<xmlChar>?
    }

    init(reading: XMLReading, receive: @escaping (XMLEvent) -> XMLEventReader.Answer) {
        self.reading = reading
        self.receive = receive
    }

    /// Parses repaired UTF-8; false where libxml2 could not begin.
    func parse(_ utf8: [UInt8], chunk: Int) -> Bool {
        var handler = Self.handler
        let user = Unmanaged.passUnretained(self).toOpaque()
        guard let context = xmlCreatePushParserCtxt(&handler, user, nil, 0, nil) else { return false }
        self.context = context
        defer {
            self.context = nil
            if let document = context.pointee.myDoc { xmlFreeDoc(document) }
            xmlFreeParserCtxt(context)
        }
        xmlCtxtUseOptions(context, Int32(XML_PARSE_RECOVER.rawValue | XML_PARSE_NONET.rawValue))
        // `self` must outlive the parser's last callback, which only holds it unretained.
        withExtendedLifetime(self) {
            utf8.withUnsafeBytes { feed(context, $0, chunk) }
        }
        return true
    }

    private func feed(_ context: xmlParserCtxtPtr, _ bytes: UnsafeRawBufferPointer, _ chunk: Int) {
        let start = bytes.bindMemory(to: CChar.self).baseAddress
        var offset = 0
        while offset < bytes.count && !isStopped {
            let count = min(chunk, bytes.count - offset)
            xmlParseChunk(context, start?.advanced(by: offset), Int32(count), 0)
            offset += count
        }
        if !isStopped { xmlParseChunk(context, nil, 0, 1) }
        if depth > 0 { reading.isTruncated = true }
        if depth > 0 && reading.faults.isEmpty { reading.add("the document ends inside an element") }
    }

    private func stop() {
        guard !isStopped else { return }
        isStopped = true
        reading.isTruncated = true
        xmlStopParser(context)
    }

    private func deliver(_ event: XMLEvent) {
        if case .stop = receive(event) { stop() }
    }

    private func deliverText() {
        isTextCut = false
        guard !text.isEmpty else { return }
        deliver(.text(text))
        text.removeAll(keepingCapacity: text.capacity <= 1 << 20)
    }

    fileprivate func start(_ name: XMLName, _ attributes: [(name: XMLName, value: String)]) {
        guard !isStopped else { return }
        deliverText()
        guard !isStopped else { return }
        depth += 1
        elements += 1
        if depth > MarkupLimits.deepestXML || elements > MarkupLimits.mostXMLElements {
            reading.add("more elements than the limit, or nested deeper: reading stopped")
            stop()
        } else {
            deliver(.start(XMLStartTag(name: name, attributes: attributes)))
        }
    }

    fileprivate func end(_ name: XMLName) {
        guard !isStopped else { return }
        deliverText()
        guard !isStopped else { return }
        depth -= 1
        deliver(.end(name))
    }

    fileprivate func append(_ bytes: UnsafePointer<xmlChar>?, _ length: Int32) {
        guard let bytes, !isStopped, !isTextCut, depth > 0, length > 0 else { return }
        let room = MarkupLimits.longestXMLText - text.count
        var count = Int(length)
        if count > room {
            reading.add("a text longer than \(MarkupLimits.longestXMLText) bytes was cut", isHarmless: true)
            isTextCut = true
            count = room
            while count > 0, bytes[count] & 0xC0 == 0x80 { count -= 1 }
        }
        text.append(contentsOf: UnsafeBufferPointer(start: bytes, count: count))
    }

    fileprivate func report(_ error: UnsafeMutablePointer<xmlError>?) {
        guard let error, !isStopped, error.pointee.level.rawValue >= XML_ERR_ERROR.rawValue,
            error.pointee.domain != Int32(XML_FROM_NAMESPACE.rawValue)
        else { return }
        // The repair has said already that the document ends too early.
        let code = error.pointee.code
        let isEnding = code == XML_ERR_DOCUMENT_END.rawValue || code == XML_ERR_TAG_NOT_FINISHED.rawValue
        if isEnding && reading.isTruncated { return }
        let message = error.pointee.message.map { String(cString: $0) } ?? "fault \(code)"
        reading.add(String(message.prefix { $0 != "\n" }.prefix(160)))
    }

    fileprivate func name(
        _ namespace: UnsafePointer<xmlChar>?, _ prefix: UnsafePointer<xmlChar>?, _ local: UnsafePointer<xmlChar>?
    ) -> XMLName {
        let key = NameKey(namespace: namespace, prefix: prefix, local: local)
        if let known = names[key] { return known }
        let name = XMLName(
            namespace: LibXML2.string(namespace), prefix: LibXML2.string(prefix), local: LibXML2.string(local))
        names[key] = name
        if names.count > MarkupLimits.mostXMLNames && !isStopped {
            reading.add("more than \(MarkupLimits.mostXMLNames) different names: reading stopped")
            stop()
        }
        return name
    }

    /// Five pointers an attribute: name, prefix, namespace, start and end of its value.
    fileprivate func attributes(
        _ count: Int32, _ pointers: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
    ) -> [(name: XMLName, value: String)] {
        guard let pointers, count > 0 else { return [] }
        return (0..<Int(count)).compactMap { index in
            let base = pointers.advanced(by: index * 5)
            guard let start = base[3], let end = base[4] else { return nil }
            let bytes = UnsafeBufferPointer(start: start, count: end - start)
            return (name(base[2], base[1], base[0]), Self.value(bytes))
        }
    }

    /// libxml2 hands an ampersand on as `&#38;`, for a tree builder that would resolve it.
    private static func value(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
        let text = String(decoding: bytes, as: UTF8.self)
        guard bytes.contains(UInt8(ascii: "&")) else { return text }
        return text.replacing("&#38;", with: "&")
    }

    private static func from(_ user: UnsafeMutableRawPointer?) -> XMLParserSession? {
        user.map { Unmanaged<XMLParserSession>.fromOpaque($0).takeUnretainedValue() }
    }

    private static var handler: xmlSAXHandler {
        var handler = xmlSAXHandler()
        handler.initialized = UInt32(XML_SAX2_MAGIC)
        handler.startElementNs = { user, local, prefix, namespace, _, _, count, _, pointers in
            guard let session = XMLParserSession.from(user) else { return }
            session.start(session.name(namespace, prefix, local), session.attributes(count, pointers))
        }
        handler.endElementNs = { user, local, prefix, namespace in
            guard let session = XMLParserSession.from(user) else { return }
            session.end(session.name(namespace, prefix, local))
        }
        handler.characters = { XMLParserSession.from($0)?.append($1, $2) }
        handler.ignorableWhitespace = { XMLParserSession.from($0)?.append($1, $2) }
        handler.cdataBlock = { XMLParserSession.from($0)?.append($1, $2) }
        handler.serror = { XMLParserSession.from($0)?.report(UnsafeMutablePointer(mutating: $1)) }
        return handler
    }
}
