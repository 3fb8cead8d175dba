import Testing

@testable import Detection

@Suite struct KillNoticeTests {
    static let headline = "Minister confirms secret fund for harbour repairs"

    static func names(_ title: String, body: String = "", link: String? = nil, headline: String = headline) -> Bool? {
        KillNotice(policy: .standard, title: title, body: body, link: link)?.names(
            headlines: [headline], url: "https://wire.example/2026/11/23/secret-fund-4711", identifiers: ["wire-4711-a"]
        )
    }

    @Test(arguments: [
        "STORY WITHDRAWN: Minister confirms secret fund for harbour repairs",
        "KILL – Minister confirms secret fund for harbour repairs",
        "[RETRACTED] Minister confirms secret fund for harbour repairs",
        "Minister confirms secret fund for harbour repairs (WITHDRAWN)",
        "*MANDATORY KILL* Minister confirms secret fund for harbour repairs",
        "ADVISORY: the story “Minister confirms secret fund for harbour repairs” - story is withdrawn",
        "ADVISORY: Story headlined “Minister confirms secret fund for harbour repairs” is withdrawn",
        "Achtung: Meldung „Minister confirms secret fund for harbour repairs“ wird zurückgezogen",
        "ATENCIÓN: queda anulada la noticia «Minister confirms secret fund for harbour repairs»",
        "La dépêche « Minister confirms secret fund for harbour repairs » est annulée",
        "АННУЛИРУЕТСЯ: Minister confirms secret fund for harbour repairs",
        "ANNULATION - Minister confirms secret fund for harbour repairs",
        "撤稿：Minister confirms secret fund for harbour repairs",
        "حذف خبر: Minister confirms secret fund for harbour repairs",
    ])
    func `a notice names the story whose headline it quotes`(title: String) {
        #expect(Self.names(title) == true)
    }

    @Test func `a notice names a story by its address or its id`() {
        let body = "Please kill the story slugged https://wire.example/2026/11/23/secret-fund-4711, sent in error."
        #expect(Self.names("Note to editors", body: body) == true)
        #expect(Self.names("Advisory", body: "Story is withdrawn: see wire-4711-a.") == true)
    }

    @Test func `a notice about another story names none of ours`() {
        #expect(Self.names("STORY WITHDRAWN: Ferry strike called off after talks in the capital") == false)
    }

    @Test(arguments: [
        "Minister confirms secret fund for harbour repairs was withdrawn from the budget",
        "Opposition demands that bill be withdrawn",
        "Kill switch found in harbour cranes", "Retraction of the troops begins at dawn",
        "UPDATE 2-Minister confirms secret fund for harbour repairs",
        "CORRECTED-Minister confirms secret fund for harbour repairs",
        "Konser iptal edildi", "Суд отозвал лицензию у порта",
    ])
    func `news that use the same words withdraw nothing`(title: String) {
        #expect(Self.names(title) == nil)
    }

    @Test func `a headline too short to tell stories apart is not quoted by chance`() {
        #expect(Self.names("KILL: Weather report for the coast", headline: "Weather") == false)
    }

    @Test func `a mark put to a headline that is otherwise as it was withdraws it in place`() {
        #expect(KillNotice.marks("WITHDRAWN: \(Self.headline)", before: Self.headline))
        #expect(!KillNotice.marks("WITHDRAWN: \(Self.headline)", before: "WITHDRAWN: \(Self.headline)"))
        #expect(!KillNotice.marks("WITHDRAWN: another story altogether, of ferries", before: Self.headline))
    }
}
