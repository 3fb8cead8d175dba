import CLibXML2

/// One node of an ``HTMLDocument``: a cheap value that keeps its document alive.
///
/// Two nodes are equal when they are the same node of the same tree.
package struct HTMLNode {
    let document: HTMLDocument
    let pointer: xmlNodePtr

    package var isElement: Bool { pointer.pointee.type == XML_ELEMENT_NODE }

    /// Whether this is a run of text, that of data in a `script` included.
    package var isText: Bool {
        pointer.pointee.type == XML_TEXT_NODE || pointer.pointee.type == XML_CDATA_SECTION_NODE
    }

    /// The element's name in lower case; empty for other nodes.
    package var name: String { isElement ? LibXML2.string(pointer.pointee.name) : "" }

    /// The text of a text node; empty for elements.
    package var text: String { isText ? LibXML2.string(pointer.pointee.content) : "" }

    /// Gives the bytes of a text node; none for other nodes.
    package func withText(_ body: (UnsafeBufferPointer<UInt8>) -> Void) {
        guard isText, let content = pointer.pointee.content else { return }
        body(UnsafeBufferPointer(start: content, count: Int(xmlStrlen(content))))
    }

    /// Gives the bytes of an element's name.
    package func withName<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        guard isElement, let name = pointer.pointee.name else { return body(UnsafeBufferPointer(start: nil, count: 0)) }
        return body(UnsafeBufferPointer(start: name, count: Int(xmlStrlen(name))))
    }

    /// Gives the bytes of each attribute's name and value, in the order they stand, without making texts of them.
    package func withAttributes(_ body: (UnsafeBufferPointer<UInt8>, UnsafeBufferPointer<UInt8>) -> Void) {
        guard isElement else { return }
        var attribute = pointer.pointee.properties
        while let current = attribute {
            if let name = current.pointee.name {
                let bytes = UnsafeBufferPointer(start: name, count: Int(xmlStrlen(name)))
                Self.withValue(of: current) { body(bytes, $0) }
            }
            attribute = current.pointee.next
        }
    }

    /// Gives the bytes of an attribute's value, without making a text of them; nil where it is missing.
    package func withAttribute<Result>(
        _ name: StaticString, _ body: (UnsafeBufferPointer<UInt8>) -> Result
    ) -> Result? {
        guard isElement else { return nil }
        var attribute = pointer.pointee.properties
        while let current = attribute {
            if let found = current.pointee.name, LibXML2.isEqual(found, name) {
                return Self.withValue(of: current, body)
            }
            attribute = current.pointee.next
        }
        return nil
    }

    package var parent: HTMLNode? {
        node(pointer.pointee.parent).flatMap { $0.isElement ? $0 : nil }
    }

    package var firstChild: HTMLNode? { hasNoChildren ? nil : node(pointer.pointee.children) }
    package var lastChild: HTMLNode? { hasNoChildren ? nil : node(pointer.pointee.last) }
    package var nextSibling: HTMLNode? { node(pointer.pointee.next) }
    package var previousSibling: HTMLNode? { node(pointer.pointee.prev) }

    /// The children in document order, texts included.
    package var children: Children { Children(first: firstChild) }

    /// The value of an attribute by its lower-case name; "" for one without a value, nil where it is missing.
    package func attribute(_ name: String) -> String? {
        guard isElement else { return nil }
        var attribute = pointer.pointee.properties
        while let current = attribute {
            if let found = current.pointee.name, Self.isEqual(found, name) { return Self.value(of: current) }
            attribute = current.pointee.next
        }
        return nil
    }

    /// The attributes in the order they stand, names in lower case.
    package var attributes: [(name: String, value: String)] {
        guard isElement else { return [] }
        var result: [(name: String, value: String)] = []
        var attribute = pointer.pointee.properties
        while let current = attribute {
            result.append((LibXML2.string(current.pointee.name), Self.value(of: current)))
            attribute = current.pointee.next
        }
        return result
    }

    /// All text under this node in document order, verbatim, that of data in a `script` included.
    package var textContent: String {
        if isText { return text }
        var bytes: [UInt8] = []
        for step in walk {
            guard case .enter(let node) = step, node.isText, let content = node.pointer.pointee.content else {
                continue
            }
            bytes.append(contentsOf: UnsafeBufferPointer(start: content, count: Int(xmlStrlen(content))))
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private var hasNoChildren: Bool { !isElement }

    private func node(_ other: xmlNodePtr?) -> HTMLNode? {
        other.map { HTMLNode(document: document, pointer: $0) }
    }

    private static func isEqual(_ found: UnsafePointer<xmlChar>, _ name: String) -> Bool {
        var index = 0
        for byte in name.utf8 {
            if found[index] != byte { return false }
            index += 1
        }
        return found[index] == 0
    }

    private static func withValue<Result>(
        of attribute: xmlAttrPtr, _ body: (UnsafeBufferPointer<UInt8>) -> Result
    ) -> Result {
        guard let first = attribute.pointee.children else { return body(UnsafeBufferPointer(start: nil, count: 0)) }
        if first.pointee.next == nil, let content = first.pointee.content {
            return body(UnsafeBufferPointer(start: content, count: Int(xmlStrlen(content))))
        }
        var value = value(of: attribute)
        return value.withUTF8(body)
    }

    /// An attribute's value is a list of text nodes, as a rule one; entities are already resolved in them.
    private static func value(of attribute: xmlAttrPtr) -> String {
        guard let first = attribute.pointee.children else { return "" }
        if first.pointee.next == nil { return LibXML2.string(first.pointee.content) }
        var result = ""
        var child: xmlNodePtr? = first
        while let current = child {
            result += LibXML2.string(current.pointee.content)
            child = current.pointee.next
        }
        return result
    }
}

extension HTMLNode: Hashable {
    package static func == (left: HTMLNode, right: HTMLNode) -> Bool {
        left.pointer == right.pointer
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(pointer)
    }
}
