import InternationalText

/// Phrases by which publishers announce a correction, clarification or editor's note.
package enum CorrectionPhrases {
    /// Whole phrases, folded; found anywhere in a block.
    private static let anywhere = PhraseMatcher(
        [
            "this article was amended on", "this article has been corrected", "this article has been updated to",
            "this story has been corrected", "this story has been updated to", "an earlier version of this",
            "a previous version of this", "editor's note", "we have corrected",
            "در نسخه پیشین این خبر", "این خبر اصلاح شد", "في نسخة سابقة", "نسخة سابقة من هذا",
            "в предыдущей версии", "редакция приносит извинения", "у попередній версії",
            "bir önceki sürümünde", "本文此前版本", "此前报道有误", "おわびして訂正", "訂正しておわび",
            "una versión anterior de est", "une version précédente de cet", "une version antérieure",
            "in einer früheren version", "anmerkung der redaktion", "uma versão anterior", "una versione precedente",
            "versi sebelumnya", "이전 버전",
        ].map { FoldedText.utf8(of: $0) })

    /// Words that announce one where they open a block and a colon or dash follows, folded.
    private static let openings = Set(
        [
            "correction", "corrections", "clarification", "corrected", "update", "editor's note", "note",
            "اصلاحیه", "تصحیح", "توضیح", "پی نوشت", "پی‌نوشت", "تصحيح", "تصويب", "توضيح", "تنويه", "استدراك", "وضاحت",
            "תיקון", "הבהרה", "תיקון טעות", "уточнение", "поправка", "исправлено", "опровержение", "виправлено",
            "уточнення",
            "düzeltme", "tekzip", "açıklama", "更正", "勘误", "编者按", "更正声明", "勘誤", "更正啟事", "編按", "訂正", "おわびと訂正",
            "정정보도", "바로잡습니다", "정정", "सुधार", "भूल सुधार", "स्पष्टीकरण", "corrección", "rectificación", "fe de errores",
            "aclaración", "rectificatif", "correctif", "erratum", "précision", "korrektur", "berichtigung",
            "richtigstellung",
            "correção", "errata", "erramos", "esclarecimento", "rettifica", "correzione", "errata corrige",
            "precisazione",
            "ralat", "koreksi", "klarifikasi",
        ].map { FoldedText.utf8(of: $0) })

    /// An opening is looked for in so many bytes of the folded block.
    private static let longestOpening = 120

    /// Whether a block announces a correction.
    package static func isNote(_ block: String) -> Bool {
        isNote(folded: FoldedText.utf8(of: block))
    }

    /// The same of a block's comparison key.
    package static func isNote(folded key: [UInt8]) -> Bool {
        opens(key) || anywhere.occurs(in: key)
    }

    /// Whether it begins with one of the ``openings`` and a colon or dash, or with one in brackets.
    ///
    /// A date or a number may stand between: `Correction (12 May): …`, `Update 2: …`.
    private static func opens(_ key: [UInt8]) -> Bool {
        if let bracketed = bracketed(key) { return openings.contains(bracketed) }
        let head = key.prefix(longestOpening)
        guard let mark = head.firstIndex(where: isMark) else { return false }
        if isOpening(head[..<mark]) { return true }
        guard let pause = head[..<mark].firstIndex(where: { isDigit($0) || [0x28, 0x2C, 0x5B].contains($0) }),
            head[pause..<mark].contains(where: isDigit)
        else { return false }
        return isOpening(head[..<pause])
    }

    private static func isOpening(_ words: ArraySlice<UInt8>) -> Bool {
        openings.contains(Array(words.last == 0x20 ? words.dropLast() : words))
    }

    private static func isMark(_ byte: UInt8) -> Bool { byte == UInt8(ascii: ":") || byte == UInt8(ascii: "-") }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    /// What stands in brackets at the very start; nil where none do.
    private static func bracketed(_ key: [UInt8]) -> [UInt8]? {
        for (open, close) in brackets where key.starts(with: open) {
            let inner = key.dropFirst(open.count).prefix(longestOpening)
            guard let end = inner.firstIndex(of: close[0]), inner[end...].starts(with: close) else { return nil }
            return Array(inner[..<end])
        }
        return nil
    }

    /// As folding leaves them.
    private static let brackets: [([UInt8], [UInt8])] = [
        ("[", "]"), ("(", ")"), ("【", "】"), ("〔", "〕"), ("《", "》"), ("<", ">"),
    ]
    .map { (FoldedText.utf8(of: $0.0), FoldedText.utf8(of: $0.1)) }
}
