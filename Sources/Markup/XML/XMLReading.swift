/// How the reading of an XML document went.
package struct XMLReading: Equatable, Sendable {
    /// What was read past, one line each, at most ``MarkupLimits/mostFaults``.
    ///
    /// A repair that loses nothing (an HTML
    /// entity, a bare ampersand, words before the declaration, an undeclared prefix) is no fault.
    package var faults: [String] = []
    /// Whether the document ended, or was given up, inside its root element: the elements still open got no end event.
    package var isTruncated = false
    /// Whether a fault may have swallowed an element.
    package private(set) var mayHaveLost = false

    package init(faults: [String] = [], isTruncated: Bool = false) {
        self.faults = faults
        self.isTruncated = isTruncated
        mayHaveLost = !faults.isEmpty
    }

    /// Remembers a fault, unless it is the same as the last or there are enough.
    ///
    /// - Parameter isHarmless: No element can have been lost by it.
    package mutating func add(_ fault: String, isHarmless: Bool = false) {
        if !isHarmless { mayHaveLost = true }
        if faults.count < MarkupLimits.mostFaults && faults.last != fault { faults.append(fault) }
    }
}
