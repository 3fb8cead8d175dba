import RetractdCore

/// What a server answered, in words.
enum ServerAnswer {
    static func words(_ outcome: Outcome) -> String {
        switch outcome {
        case .response(let response): "HTTP \(response.status)"
        case .notModified: "unchanged (HTTP 304)"
        case .failure(let failure): failure.message.isEmpty ? "\(failure.kind.rawValue)" : failure.message
        }
    }

    /// The facts of an answer that a reader can check against their own.
    static func facts(_ capture: Capture) -> [(name: String, value: String)] {
        guard let response = capture.outcome.response else { return [("Answer", words(capture.outcome))] }
        var facts = [("Answer", "HTTP \(response.status)")]
        for hop in response.hops { facts.append(("Redirect", "\(hop.status) → \(hop.location)")) }
        if response.finalURL != capture.request.url { facts.append(("Led to", response.finalURL)) }
        for name in ["Server", "Date", "Content-Type", "Last-Modified"] {
            if let value = response.headers.first(name) { facts.append((name, value)) }
        }
        if let address = response.remoteAddress { facts.append(("Address", address)) }
        facts.append(("Length", "\(response.payloadLength) bytes"))
        if let payload = response.payload { facts.append(("SHA-256", payload.hexadecimal)) }
        return facts
    }
}
