import CLibXML2

/// One run of libxml2's push parser: its callbacks come here and leave as events.
///
/// libxml2 calls back once at a time, and no call is made from within another: what each of them touches is not checked for
/// overlapping access, which would cost a tenth of the reading.
final class XMLParserSession {
    private(set) var reading: XMLReading
    private let receive: (XMLEvent) -> XMLEventReader.Answer
    @exclusivity(unchecked) private var text: [UInt8] = []
    /// Whether the text at hand has reached its limit, so that the rest of it is dropped.
    @exclusivity(unchecked) private var isTextCut = false
    @exclusivity(unchecked) private var names: XMLNameTable
    /// Whether the first fault ends the reading: the document is to be repaired and read anew.
    private let isStrict: Bool
    /// Whether a strict reading came upon something that it must not go past.
    private(set) var isRefused = false
    /// Whether anything was heard of libxml2 since this was last set.
    @exclusivity(unchecked) private var isHeard = false
    @exclusivity(unchecked) private var depth = 0
    @exclusivity(unchecked) private var elements = 0
    @exclusivity(unchecked) private var isStopped = false
    private var isStoppedByReceiver = false
    private var context: xmlParserCtxtPtr?

    init(
        reading: XMLReading, isStrict: Bool, wanted: Set<String>?, receive: @escaping XMLEventReader.Receiver
    ) {
        self.reading = reading
        self.isStrict = isStrict
        self.receive = receive
        names = XMLNameTable(wanted: wanted)
    }

    /// Parses UTF-8; false where libxml2 could not begin.
    func parse(_ utf8: [UInt8], from start: Int, chunk: Int) -> Bool {
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
            utf8.withUnsafeBytes { feed(context, UnsafeRawBufferPointer(rebasing: $0[start...]), chunk) }
        }
        return true
    }

    private func feed(_ context: xmlParserCtxtPtr, _ bytes: UnsafeRawBufferPointer, _ chunk: Int) {
        let start = bytes.bindMemory(to: CChar.self).baseAddress
        var offset = 0
        while offset < bytes.count && !isStopped {
            let count = min(chunk, bytes.count - offset)
            isHeard = false
            xmlParseChunk(context, start?.advanced(by: offset), Int32(count), 0)
            // A tag of this length holds more attributes than libxml2 can compare with each other.
            if !isHeard, count == chunk { refuse() }
            offset += count
        }
        if !isStopped { xmlParseChunk(context, nil, 0, 1) }
        if isStrict, depth > 0 || elements == 0 { refuse() }
        if depth > 0 { reading.isTruncated = true }
        if depth > 0 && reading.faults.isEmpty { reading.add("the document ends inside an element") }
    }

    private func stop() {
        guard !isStopped else { return }
        isStopped = true
        reading.isTruncated = true
        xmlStopParser(context)
    }

    /// Ends a strict reading for good; any other goes on.
    private func refuse() {
        guard isStrict, !isRefused, !isStoppedByReceiver else { return }
        isRefused = true
        stop()
    }

    private func add(_ fault: String, isHarmless: Bool = false) {
        if isStrict { refuse() } else { reading.add(fault, isHarmless: isHarmless) }
    }

    private func deliver(_ event: XMLEvent) {
        guard case .stop = receive(event) else { return }
        isStoppedByReceiver = true
        stop()
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
            add("more elements than the limit, or nested deeper: reading stopped")
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
        isHeard = true
        guard let bytes, !isStopped, !isTextCut, depth > 0, length > 0 else { return }
        let room = MarkupLimits.longestXMLText - text.count
        var count = Int(length)
        if count > room {
            add("a text longer than \(MarkupLimits.longestXMLText) bytes was cut", isHarmless: true)
            // A parser that was stopped has let go of these bytes.
            guard !isStopped else { return }
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
        guard !isStrict else { return refuse() }
        // The repair has said already that the document ends too early.
        let code = error.pointee.code
        let isEnding = code == XML_ERR_DOCUMENT_END.rawValue || code == XML_ERR_TAG_NOT_FINISHED.rawValue
        if isEnding && reading.isTruncated { return }
        let message = error.pointee.message.map { String(cString: $0) } ?? "fault \(code)"
        reading.add(String(message.prefix { $0 != "\n" }.prefix(160)))
    }

    fileprivate func name(
        _ namespace: UnsafePointer<xmlChar>?, _ prefix: UnsafePointer<xmlChar>?, _ local: UnsafePointer<xmlChar>?
    ) -> XMLNameTable.Entry {
        let entry = names.entry(XMLNameTable.Key(namespace: namespace, prefix: prefix, local: local))
        if names.count > MarkupLimits.mostXMLNames && !isStopped {
            add("more than \(MarkupLimits.mostXMLNames) different names: reading stopped")
            stop()
        }
        if isStrict, entry.isLong { refuse() }
        return entry
    }

    /// Five pointers an attribute: name, prefix, namespace, start and end of its value.
    fileprivate func attributes(
        _ count: Int32, _ pointers: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
    ) -> [(name: XMLName, value: String)] {
        guard let pointers, count > 0 else { return [] }
        if isStrict, Int(count) > MarkupLimits.mostXMLAttributes { refuse() }
        guard !isStopped else { return [] }
        var found: [(name: XMLName, value: String)] = []
        for index in 0..<Int(count) {
            let base = pointers.advanced(by: index * 5)
            guard let start = base[3], let end = base[4] else { continue }
            if isStrict, end - start > MarkupLimits.longestXMLTag { refuse() }
            let entry = name(base[2], base[1], base[0])
            // A parser that was stopped has let go of the values.
            guard !isStopped else { return [] }
            guard entry.isWanted else { continue }
            found.append((entry.name, Self.value(UnsafeBufferPointer(start: start, count: end - start))))
        }
        return found
    }

    /// libxml2 hands an ampersand on as `&#38;`, for a tree builder that would resolve it.
    private static func value(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
        let text = String(decoding: bytes, as: UTF8.self)
        guard bytes.contains(UInt8(ascii: "&")) else { return text }
        return text.replacing("&#38;", with: "&")
    }

    /// The session whose parser calls back; it outlives the parser, so that no count of references has to hold it.
    private static func with(_ user: UnsafeMutableRawPointer?, _ act: (XMLParserSession) -> Void) {
        guard let user else { return }
        Unmanaged<XMLParserSession>.fromOpaque(user)._withUnsafeGuaranteedRef(act)
    }

    private static var handler: xmlSAXHandler {
        var handler = xmlSAXHandler()
        handler.initialized = UInt32(XML_SAX2_MAGIC)
        handler.startElementNs = { user, local, prefix, namespace, _, _, count, _, pointers in
            XMLParserSession.with(user) {
                $0.isHeard = true
                $0.start($0.name(namespace, prefix, local).name, $0.attributes(count, pointers))
            }
        }
        handler.endElementNs = { user, local, prefix, namespace in
            XMLParserSession.with(user) {
                $0.isHeard = true
                $0.end($0.name(namespace, prefix, local).name)
            }
        }
        handler.characters = { user, bytes, count in XMLParserSession.with(user) { $0.append(bytes, count) } }
        handler.ignorableWhitespace = { user, bytes, count in XMLParserSession.with(user) { $0.append(bytes, count) } }
        handler.cdataBlock = { user, bytes, count in XMLParserSession.with(user) { $0.append(bytes, count) } }
        // Entities are the repair's business.
        handler.internalSubset = { user, _, _, _ in XMLParserSession.with(user) { $0.refuse() } }
        handler.serror = { user, error in
            XMLParserSession.with(user) { $0.report(UnsafeMutablePointer(mutating: error)) }
        }
        return handler
    }
}
