import Testing

@testable import TextDiff

@Suite struct CorrectionPhrasesTests {
    @Test(arguments: [
        "Correction: the name was wrong.", "CORRECTION — the name was wrong.",
        "Correction (12 May): the name was wrong.",
        "Correction, 12 May 2026: the name was wrong.", "Update 2: two more were found.",
        "Editor’s note: the name was wrong.",
        "This article was amended on 12 May to correct a name.", "An earlier version of this story misstated a name.",
        "[Correction] The name was wrong.", "اصلاحیه: نام درست نبود.", "تصحیح: نام درست نبود", "پی‌نوشت: نام درست نبود.",
        "تصحيح: الاسم غير صحيح.",
        "تنويه - الاسم غير صحيح.", "وضاحت: نام درست نہیں تھا۔", "תיקון טעות: השם היה שגוי.",
        "Уточнение: имя указано неверно.",
        "В предыдущей версии текста имя было неверным.", "Виправлено: ім’я.", "Düzeltme: ad yanlıştı.", "更正：姓名有误。",
        "【更正】姓名有误。",
        "編按：姓名有誤。", "【訂正】名前に誤りがありました。", "訂正：名前に誤りがありました。", "おわびと訂正：名前", "정정보도: 이름이 잘못되었습니다.", "[정정] 이름이 잘못되었습니다.",
        "सुधार: नाम गलत था।", "Fe de errores: el nombre era otro.", "Rectificatif : le nom était faux.",
        "Korrektur: Der Name war falsch.",
        "In einer früheren Version stand ein anderer Name.", "Errata: o nome estava errado.",
        "Errata corrige: il nome era sbagliato.",
        "Ralat: namanya salah.",
        "This story was corrected on May 4 to reflect the right figure.",
        "در نسخه قبلی این گزارش رقم بودجه به اشتباه آمده بود.",
        "تم تصحيح هذا الخبر لتعديل اسم الوزير.",
        "ملاحظة المحرر: جرى تحديث هذا المقال.",
        "اس خبر کی تصحیح کر دی گئی ہے۔",
        "سمون: په مخکیني راپور کې د وزیر نوم ناسم لیکل شوی و.",
        "اصلاح: شمېره سمه شوه.",
        "В первоначальной версии заметки была допущена ошибка.",
        "Виправлення: дату вказано неправильно.",
        "Bu haber, bakanın adını düzeltmek için güncellenmiştir.",
        "Editörün notu: Başlık değiştirilmiştir.",
        "编者注：标题已修改。",
        "※初出時、日付に誤りがありました。訂正しました。",
        "Nota del editor: se ha cambiado el titular.",
        "Esta noticia ha sido corregida para precisar la fecha.",
        "Mise à jour : cet article a été corrigé le 4 mai.",
        "Note de la rédaction : le titre a été modifié.",
        "Korrekturhinweis: Der Name des Ministers war falsch.",
        "In einer früheren Fassung hieß es, die Firma sei gefragt worden.",
        "Hinweis der Redaktion: Wir haben den Text korrigiert.",
        "Nota da redação: o título foi alterado.",
        "Nota della redazione: il titolo è stato modificato.",
        "Catatan redaksi: judul telah diubah.",
        "Artikel ini telah dikoreksi.",
    ])
    func `a note is known by how it opens or what it says`(block: String) { #expect(CorrectionPhrases.isNote(block)) }

    @Test(arguments: [
        "Correction: the vote is on Tuesday.", "[Corrected] The vote is on Tuesday.",
        "This article was amended on 12 May.",
        "Editor’s note: this story has been updated to say who paid for the study.",
        "Update: an earlier version gave another name.", "Note: a previous version of this misstated the price.",
        "ملاحظة المحرر: جرى تحديث هذا المقال.", "От редакции: в тексте исправлена дата.", "编者注：标题已修改。",
        "編按：姓名有誤。", "Nota del editor: se ha corregido la fecha.", "Note de la rédaction : le titre a été modifié.",
        "Anmerkung der Redaktion: Wir haben die Zahl korrigiert.", "Nota da redação: o título foi alterado.",
        "Nota della redazione: il titolo è stato modificato.", "Catatan redaksi: judul telah diubah.",
        "Editörün notu: Başlık değiştirilmiştir.", "پی‌نوشت: در متن اشتباه بود و اصلاح شد.",
        "Editor’s note: we have removed a photograph and apologise.",
    ])
    func `a note that says what was put right corrects`(note: String) { #expect(CorrectionPhrases.corrects(note)) }

    @Test(arguments: [
        "Note: Names have been changed for safety.",
        "Editor’s note: The author sat on the harbour board until 2019.",
        "Update: The minister will speak at six.",
        "Editor's note: This is the first of three reports on terror trials.",
        "编者按：本文是系列报道的第一篇。", "От редакции: мнение автора может не совпадать с нашим.",
        "Anmerkung der Redaktion: Dies ist der erste Teil.", "Nota del editor: este es el primero de tres reportajes.",
        "Note de la rédaction : ceci est la première partie.", "پی‌نوشت: بخش دوم فردا منتشر می‌شود.",
    ])
    func `an editor's remark corrects nothing`(note: String) {
        #expect(CorrectionPhrases.isNote(note))
        #expect(!CorrectionPhrases.corrects(note))
    }

    @Test func `each remark is one of its language's announcements, and has words that make it a correction`() {
        for record in CorrectionPhrases.records where !record.remarks.isEmpty {
            #expect(Set(record.remarks).isSubset(of: record.phrases + record.openings), "\(record.language)")
            #expect(!record.mending.isEmpty, "\(record.language)")
        }
    }

    @Test(arguments: [
        "", ":", "The correction of the river bed: a history.", "Corrections officers walked out: nobody came.",
        "Note, however, that prices rose: they doubled.",
        "Updates came all day - none was good.", "او توضیح داد: نام درست است.", "قال في توضيح له: الاسم صحيح.",
        "他更正说：名字是对的。",
        "Уточнение границ продолжается.", "[Photo] The harbour.", "(AP) - The harbour closed.", "【北京】港口关闭。",
        "12:30 - The harbour closed.",
        "Düzeltmeler yapıldı.", "Correction fluid is back - as art.",
        "В первоначальной версии закона срок был другим.", "In einer früheren Fassung des Gesetzes fehlte der Satz.",
        "在旧版本中没有这一条。", "Uygulamanın önceki sürümünde hata vardı.",
    ])
    func `news of corrections is no note`(block: String) { #expect(!CorrectionPhrases.isNote(block)) }

    @Test func `every word of the data announces a note where it stands as it should, and not within a sentence`() {
        #expect(CorrectionPhrases.records.count >= 19)
        for record in CorrectionPhrases.records {
            #expect(!record.openings.isEmpty, "\(record.language)")
            for phrase in record.phrases {
                #expect(CorrectionPhrases.isNote("2026, \(phrase) 2027."), "\(record.language): \(phrase)")
            }
            for opening in record.openings {
                #expect(CorrectionPhrases.isNote("\(opening): 2026."), "\(record.language): \(opening)")
                #expect(CorrectionPhrases.isNote("[\(opening)] 2026."), "\(record.language): \(opening)")
                let isPhrase = record.phrases.contains(opening)
                #expect(CorrectionPhrases.isNote("2026 \(opening) 2027.") == isPhrase, "\(record.language): \(opening)")
            }
        }
    }
}
