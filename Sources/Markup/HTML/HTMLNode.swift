import CLibXML2

/// One node of an ``HTMLDocument``: a cheap value that keeps its document alive.
///
/// Two nodes are equal when they are the same node of the same tree.
package struct HTMLNode {
    let document: HTMLDocument
    let pointer: xmlNodePtr

    package var isElement: Bool { pointer.pointee.type == XML_ELEMENT_NODE }

    /// Whether this is a run of text, that inside `script` and `style` included.
    package var isText: Bool {
        pointer.pointee.type == XML_TEXT_NODE || pointer.pointee.type == XML_CDATA_SECTION_NODE
    }

    package var isComment: Bool { pointer.pointee.type == XML_COMMENT_NODE }

    /// The element's name in lower case; empty for other nodes.
    package var name: String { isElement ? LibXML2.string(pointer.pointee.name) : "" }

    /// The text of a text node or comment; empty for elements.
    package var text: String { isText || isComment ? LibXML2.string(pointer.pointee.content) : "" }

    package var parent: HTMLNode? {
        node(pointer.pointee.parent).flatMap { $0.isElement ? $0 : nil }
    }

    package var firstChild: HTMLNode? { hasNoChildren ? nil : node(pointer.pointee.children) }
    package var lastChild: HTMLNode? { hasNoChildren ? nil : node(pointer.pointee.last) }
    package var nextSibling: HTMLNode? { node(pointer.pointee.next) }
    package var previousSibling: HTMLNode? { node(pointer.pointee.prev) }

    /// The children in document order, texts and comments included.
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

    /// All text under this node in document order, verbatim, that of `script` and `style` included, comments left out.
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
