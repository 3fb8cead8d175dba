import Bundling
import FoundationEssentials
import RetractdCore
import Storage

extension Dashboard {
    /// The article that a full id names.
    private func article(_ text: String) throws(StoreError) -> ArticleState? {
        guard text.count == 16, text.allSatisfy(\.isHexDigit) else { return nil }
        return try store.article(ArticleID(rawValue: text.lowercased()))
    }

    func facts(_ id: String) throws(StoreError) -> CaseFacts? {
        guard let article = try article(id) else { return nil }
        return try CaseFacts(article, from: store, moments: moments)
    }

    func casePage(_ id: String, _ query: QueryItems) throws -> PageAnswer? {
        guard let facts = try facts(id) else { return nil }
        let body = CasePage(facts: facts, compared: Self.pair(facts.revisions, query))
        return try page(facts.title, nil, body.html)
    }

    /// The revisions that a query names, else the last two.
    static func pair(_ revisions: [Revision], _ query: QueryItems) -> (old: Revision, new: Revision)? {
        guard revisions.count > 1 else { return nil }
        func revision(_ name: String) -> Revision? {
            query[name].flatMap { Int($0) }.flatMap { number in revisions.first { $0.number == number } }
        }
        let new = revision("to") ?? revisions[revisions.count - 1]
        guard let old = revision("from") ?? revisions.last(where: { $0.number < new.number }) else { return nil }
        return (old, new)
    }

    /// What a server sent, as plain text and never as a page: it may be anything.
    func snapshot(_ id: String, _ digest: String) throws -> PageAnswer? {
        guard let article = try article(id), let digest = Digest(hexadecimal: digest),
            try belongs(digest, to: article), let bytes = try store.snapshot(digest)
        else { return nil }
        var answer = PageAnswer(contentType: "text/plain; charset=utf-8", body: bytes)
        answer.headers.append(("Content-Security-Policy", "default-src 'none'; sandbox; frame-ancestors 'none'"))
        return answer
    }

    private func belongs(_ digest: Digest, to article: ArticleState) throws(StoreError) -> Bool {
        if try store.revisions(of: article.id).contains(where: { $0.snapshot == digest }) { return true }
        return try store.captures(of: article.id).contains { $0.capture.outcome.response?.payload == digest }
    }

    /// The bundle of `retractd export`.
    func evidence(_ id: String) throws -> PageAnswer? {
        guard let article = try article(id), let file = try CaseFile.read(article.id, from: store) else { return nil }
        let name = "retractd-\(article.id.short).wacz"
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("retractd-\(UUID().uuidString)")
        try FileManager.default.createDirectory(
            at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        defer { try? FileManager.default.removeItem(at: folder) }
        let place = folder.appendingPathComponent(name)
        try Bundle(of: file, software: software, at: now()).write(to: place.path)
        let answer = PageAnswer(contentType: "application/wacz", body: Array(try Data(contentsOf: place)))
        return answer.attached(as: name)
    }
}
