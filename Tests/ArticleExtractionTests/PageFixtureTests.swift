import Foundation
import RetractdCore
import Testing

@testable import ArticleExtraction

/// What is to be read from a page, as the file beside it says; what is nil there is not looked at.
struct PageExpectation: Decodable {
    let url: String
    let title: String?
    let byline: String?
    let published: String?
    let modified: String?
    let language: String?
    let section: String?
    let canonical: String?
    let isPaywalled: Bool?
    let isLiveBlog: Bool?
    let text: [String]
    let kinds: [String]?
}

@Suite struct PageFixtureTests {
    static let names: [String] = {
        let folder = Bundle.module.resourceURL?.appending(path: "Fixtures").path ?? ""
        let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return files.filter { $0.hasSuffix(".html") }.map { String($0.dropLast(5)) }.sorted()
    }()

    private static func contents(_ name: String) throws -> Data {
        let folder = try #require(Bundle.module.resourceURL)
        return try Data(contentsOf: folder.appending(path: "Fixtures/\(name)"))
    }

    @Test func `there are pages to read`() {
        #expect(Self.names.count > 20)
    }

    @Test(arguments: names)
    func `a page reads as the file beside it says`(name: String) throws {
        let expected = try JSONDecoder().decode(PageExpectation.self, from: Self.contents("\(name).json"))
        let page = [UInt8](try Self.contents("\(name).html"))
        let extract = try ArticleExtractor.extract(page, url: expected.url, contentType: "text/html; charset=utf-8")
        #expect(extract.blocks.map(\.text) == expected.text)
        if let kinds = expected.kinds { #expect(extract.blocks.map(\.kind.rawValue) == kinds) }
        if let title = expected.title { #expect(extract.title == title) }
        if let byline = expected.byline { #expect(extract.byline == byline) }
        if let published = expected.published {
            #expect(extract.published?.description(minutesEast: extract.publishedZone ?? 0) == published)
        }
        if let modified = expected.modified { #expect(extract.modified?.description == modified) }
        if let language = expected.language { #expect(extract.language == language) }
        if let section = expected.section { #expect(extract.section == section) }
        if let canonical = expected.canonical { #expect(extract.canonicalURL == canonical) }
        if let isPaywalled = expected.isPaywalled { #expect(extract.signs.isPaywalled == isPaywalled) }
        if let isLiveBlog = expected.isLiveBlog { #expect(extract.signs.isLiveBlog == isLiveBlog) }
    }
}
