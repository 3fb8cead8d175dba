import InternationalText

/// Names of months in the languages that date lines are written in.
enum MonthNames {
    struct Month: Hashable, Sendable {
        /// 1 to 12.
        let number: Int
        let calendar: DateCalendar
    }

    /// The month of a folded name of one or two words; nil for a word that is no month.
    static func month(_ key: String) -> Month? {
        // Hebrew writes "in" as a letter before the name.
        months[key] ?? (key.hasPrefix("ב") ? months[String(key.dropFirst())] : nil)
    }

    private static let months: [String: Month] = {
        var months: [String: Month] = [:]
        for (calendar, table) in [(DateCalendar.lunar, lunar), (.gregorian, gregorian), (.persian, persian)] {
            for (index, names) in table.enumerated() {
                for name in names.split(separator: ",") {
                    months[foldedForComparison(String(name))] = Month(number: index + 1, calendar: calendar)
                }
            }
        }
        return months
    }()

    /// Iran's names, Afghanistan's in Dari, and in Pashto.
    private static let persian = [
        "فروردین,حمل,وری", "اردیبهشت,ثور,غویی", "خرداد,جوزا,غبرګولی", "تیر,سرطان,چنګاښ", "مرداد,امرداد,اسد,زمری",
        "شهریور,سنبله,وږی", "مهر,میزان,تله", "آبان,عقرب,لړم", "آذر,قوس,لیندۍ", "دی,جدی,مرغومی", "بهمن,دلو,سلواغه",
        "اسفند,حوت,کب",
    ]

    /// The lunar Hijri months in Arabic, Persian and Urdu.
    private static let lunar = [
        "محرم,محرم الحرام,muharram", "صفر,safar", "ربيع الأول,ربیع الاول", "ربيع الآخر,ربيع الثاني,ربیع الثانی",
        "جمادى الأولى,جمادی الاول,جمادی الاولی", "جمادى الآخرة,جمادى الثانية,جمادی الثانی,جمادی الثانیه", "رجب,rajab",
        "شعبان,shaban", "رمضان,ramadan", "شوال,shawwal", "ذو القعدة,ذي القعدة,ذوالقعدة,ذی القعده,ذیقعده",
        "ذو الحجة,ذي الحجة,ذوالحجة,ذی الحجه,ذیحجه",
    ]

    private static let gregorian = [
        "january,jan,janvier,janv,enero,ene,januar,jänner,janeiro,gennaio,gen,januari,января,янв,січня,студзеня,ocak,يناير,"
            + "كانون الثاني,ژانویه,جنوری,जनवरी,জানুয়ারি,জানুয়ারী,มกราคม,ม.ค,ינואר,stycznia,ledna,januára,januari,tháng 1,"
            + "tammikuuta,ianuarie,január,yanvar,ιανουαρίου,հունվար,იანვარი",
        "february,feb,février,févr,fév,febrero,februar,fevereiro,fev,febbraio,февраля,фев,лютого,лютага,şubat,فبراير,شباط,"
            + "فوریه,فروری,फरवरी,ফেব্রুয়ারি,กุมภาพันธ์,פברואר,lutego,února,februára,februari,helmikuuta,februarie,február,"
            + "fevral,φεβρουαρίου",
        "march,mar,mars,marzo,märz,maart,março,марта,мар,березня,mart,maret,مارس,آذار,مارچ,मार्च,মার্চ,มีนาคม,מרץ,marca,"
            + "března,maaliskuuta,martie,március,μαρτίου",
        "april,apr,avril,avr,abril,abr,aprile,апреля,апр,квітня,nisan,أبريل,ابريل,نيسان,آوریل,اپریل,अप्रैल,এপ্রিল,เมษายน,"
            + "אפריל,kwietnia,dubna,apríla,huhtikuuta,aprilie,április,aprel,απριλίου",
        "may,mai,mayo,maio,maggio,mag,mei,maj,мая,май,травня,mayıs,مايو,أيار,مه,مئی,मई,মে,พฤษภาคม,מאי,maja,května,mája,"
            + "toukokuuta,május,μαΐου",
        "june,jun,juin,junio,juni,junho,giugno,giu,июня,июн,червня,haziran,يونيو,حزيران,ژوئن,جون,जून,জুন,มิถุนายน,יוני,"
            + "czerwca,června,júna,kesäkuuta,iunie,június,iyun,ιουνίου",
        "july,jul,juillet,juil,julio,juli,julho,luglio,lug,июля,июл,липня,temmuz,يوليو,تموز,ژوئیه,جولائی,जुलाई,জুলাই,กรกฎาคม,"
            + "יולי,lipca,července,júla,heinäkuuta,iulie,július,iyul,ιουλίου",
        "august,aug,août,agosto,ago,august,augustus,августа,авг,серпня,ağustos,agustus,أغسطس,آب,اوت,اگست,अगस्त,আগস্ট,"
            + "สิงหาคม,אוגוסט,sierpnia,srpna,augusta,elokuuta,augusztus,avqust,αυγούστου,augusti",
        "september,sep,sept,septembre,septiembre,setiembre,setembro,set,settembre,сентября,сен,вересня,eylül,سبتمبر,أيلول,"
            + "سپتامبر,ستمبر,सितंबर,सितम्बर,সেপ্টেম্বর,กันยายน,ספטמבר,września,září,septembra,syyskuuta,septembrie,"
            + "szeptember,sentyabr,σεπτεμβρίου",
        "october,oct,octobre,octubre,oktober,okt,outubro,out,ottobre,ott,октября,окт,жовтня,ekim,أكتوبر,تشرين الأول,اکتبر,"
            + "اکتوبر,अक्टूबर,অক্টোবর,ตุลาคม,אוקטובר,października,října,októbra,lokakuuta,octombrie,október,oktyabr,"
            + "οκτωβρίου",
        "november,nov,novembre,noviembre,novembro,ноября,ноя,листопада,kasım,نوفمبر,تشرين الثاني,نوامبر,نومبر,नवंबर,नवम्बर,"
            + "নভেম্বর,พฤศจิกายน,נובמבר,listopada,listopadu,novembra,marraskuuta,noiembrie,noyabr,νοεμβρίου",
        "december,dec,décembre,déc,diciembre,dic,dezember,dez,dezembro,dicembre,декабря,дек,грудня,aralık,desember,ديسمبر,"
            + "كانون الأول,دسامبر,دسمبر,दिसंबर,दिसम्बर,ডিসেম্বর,ธันวาคม,דצמבר,grudnia,prosince,decembra,joulukuuta,decembrie,"
            + "dekabr,δεκεμβρίου",
    ]
}
