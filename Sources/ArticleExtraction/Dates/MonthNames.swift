import InternationalText

/// Names of months in the languages that date lines are written in.
enum MonthNames {
    struct Month: Hashable, Sendable {
        /// 1 to 12.
        let number: Int
        let calendar: DateCalendar
        /// Whether Afghanistan calls it so, whose clocks are an hour before Tehran's.
        var isAfghan = false
    }

    /// The month of a folded name of one or two words; nil for a word that is no month.
    static func month(_ key: String) -> Month? {
        // Hebrew writes "in" as a letter before the name.
        months[key] ?? (key.hasPrefix("ב") ? months[String(key.dropFirst())] : nil)
    }

    private static let months: [String: Month] = {
        var months: [String: Month] = [:]
        for (calendar, table) in [
            (DateCalendar.lunar, lunar), (.gregorian, gregorianElsewhere), (.gregorian, gregorian), (.persian, persian),
        ] {
            for (index, names) in table.enumerated() {
                for (place, name) in names.split(separator: ",").enumerated() {
                    // A line's words are looked up, and a full stop ends one: Thai names are cut to two letters so.
                    let key = foldedForComparison(String(name)).replacing(".", with: " ")
                    let isAfghan = calendar == .persian && place > 0 && key != ofIran
                    months[key] = Month(number: index + 1, calendar: calendar, isAfghan: isAfghan)
                }
            }
        }
        return months
    }()

    /// The other name that Iran has for its fifth month.
    private static let ofIran = "امرداد"

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
        "january,jan,janvier,janv,enero,ene,januar,jänner,janeiro,gennaio,gen,januari,января,янв,"
            + "січня,студзеня,ocak,يناير,كانون الثاني,ژانویه,جنوری,जनवरी,জানুয়ারি,জানুয়ারী,มกราคม,ม.ค,"
            + "ינואר,stycznia,ledna,januára,tháng 1,tammikuuta,ianuarie,január,yanvar,ιανουαρίου,հունվար,"
            + "იანვარი,януари,јануар,јануари,sausio,janvāris,janvārī,jaanuar,janúar,janar,gener,xaneiro,"
            + "siječnja,जाने,জানু,ஜனவரி,జనవరి,જાન્યુઆરી,հունվարի,جانفي,ژانویهٔ",
        "february,feb,février,févr,fév,febrero,februar,fevereiro,fev,febbraio,февраля,фев,лютого,"
            + "лютага,şubat,فبراير,شباط,فوریه,فروری,फरवरी,ফেব্রুয়ারি,กุมภาพันธ์,פברואר,lutego,února,"
            + "februára,februari,helmikuuta,februarie,február,fevral,φεβρουαρίου,ก.พ,февруари,фебруар,"
            + "vasario,februāris,februārī,veebruar,febrúar,shkurt,febrer,febreiro,veljače,pebrero,பிப்ரவரி,"
            + "ఫిబ్రవరి,ફેબ્રુઆરી,თებერვალი,თებერვალს,փետրվարի,فيفري",
        "march,mar,mars,marzo,märz,maart,março,марта,мар,березня,mart,maret,مارس,آذار,مارچ,मार्च,"
            + "মার্চ,มีนาคม,מרץ,marca,března,maaliskuuta,martie,március,μαρτίου,มี.ค,сакавіка,kovo,marts,"
            + "martā,märts,març,ožujka,machi,marso,marec,மார்ச்,మార్చి,માર્ચ,მარტი,მარტს,մարտի",
        "april,apr,avril,avr,abril,abr,aprile,апреля,апр,квітня,nisan,أبريل,ابريل,نيسان,آوریل,اپریل,"
            + "अप्रैल,এপ্রিল,เมษายน,אפריל,kwietnia,dubna,apríla,huhtikuuta,aprilie,április,aprel,απριλίου,"
            + "เม.ย,април,красавіка,balandžio,aprīlis,aprīlī,aprill,apríl,prill,travnja,aprili,ஏப்ரல்,"
            + "ఏప్రిల్,એપ્રિલ,აპრილი,აპრილს,ապրիլի,أفريل",
        "may,mai,mayo,maio,maggio,mag,mei,maj,мая,май,травня,mayıs,مايو,أيار,مه,مئی,मई,মে,พฤษภาคม,"
            + "מאי,maja,května,mája,toukokuuta,május,μαΐου,พ.ค,мај,gegužės,maijs,maijā,maí,maig,svibnja,மே,"
            + "మే,મે,მაისი,მაისს,մայիսի,ماي",
        "june,jun,juin,junio,juni,junho,giugno,giu,июня,июн,червня,haziran,يونيو,حزيران,ژوئن,جون,जून,"
            + "জুন,มิถุนายน,יוני,czerwca,června,júna,kesäkuuta,iunie,június,iyun,ιουνίου,มิ.ย,юни,јун,јуни,"
            + "чэрвеня,birželio,jūnijs,jūnijā,juuni,júní,qershor,juny,xuño,lipnja,junij,hunyo,ஜூன்,జూన్,"
            + "જૂન,ივნისი,ივნისს,հունիսի,جوان",
        "july,jul,juillet,juil,julio,juli,julho,luglio,lug,июля,июл,липня,temmuz,يوليو,تموز,ژوئیه,"
            + "جولائی,जुलाई,জুলাই,กรกฎาคม,יולי,lipca,července,júla,heinäkuuta,iulie,július,iyul,ιουλίου,"
            + "ก.ค,юли,јул,јули,ліпеня,liepos,jūlijs,jūlijā,juuli,júlí,korrik,juliol,xullo,srpnja,julij,"
            + "julai,hulyo,ஜூலை,జూలై,જુલાઈ,ივლისი,ივლისს,հուլիսի,جويلية,يوليوز,جولای",
        "august,aug,août,agosto,ago,augustus,августа,авг,серпня,ağustos,agustus,أغسطس,آب,اوت,اگست,"
            + "अगस्त,আগস্ট,สิงหาคม,אוגוסט,sierpnia,srpna,augusta,elokuuta,augusztus,avqust,αυγούστου,"
            + "augusti,ส.ค,август,жніўня,rugpjūčio,augusts,augustā,ágúst,gusht,agost,kolovoza,avgust,ogos,"
            + "agosti,ஆகஸ்ட்,ఆగస్టు,ઓગસ્ટ,აგვისტო,აგვისტოს,օգոստոսի,أوت,غشت,آگوست",
        "september,sep,sept,septembre,septiembre,setiembre,setembro,set,settembre,сентября,сен,"
            + "вересня,eylül,سبتمبر,أيلول,سپتامبر,ستمبر,सितंबर,सितम्बर,সেপ্টেম্বর,กันยายน,ספטמבר,września,"
            + "září,septembra,syyskuuta,septembrie,szeptember,sentyabr,σεπτεμβρίου,ก.ย,септември,септембар,"
            + "верасня,rugsėjo,septembris,septembrī,shtator,rujna,septemba,setyembre,செப்டம்பர்,సెప్టెంబర్,"
            + "સપ્ટેમ્બર,სექტემბერი,სექტემბერს,սեպտեմբերի,شتنبر",
        "october,oct,octobre,octubre,oktober,okt,outubro,out,ottobre,ott,октября,окт,жовтня,ekim,"
            + "أكتوبر,تشرين الأول,اکتبر,اکتوبر,अक्टूबर,অক্টোবর,ตุลาคม,אוקטובר,października,října,októbra,"
            + "lokakuuta,octombrie,október,oktyabr,οκτωβρίου,ต.ค,октомври,октобар,кастрычніка,spalio,"
            + "oktobris,oktobrī,oktoober,tetor,oktoba,oktubre,அக்டோபர்,అక్టోబర్,ઓક્ટોબર,ოქტომბერი,"
            + "ოქტომბერს,հոկտեմբերի",
        "november,nov,novembre,noviembre,novembro,ноября,ноя,листопада,kasım,نوفمبر,تشرين الثاني,"
            + "نوامبر,نومبر,नवंबर,नवम्बर,নভেম্বর,พฤศจิกายน,נובמבר,listopada,listopadu,novembra,marraskuuta,"
            + "noiembrie,noyabr,νοεμβρίου,พ.ย,ноември,новембар,лістапада,lapkričio,novembris,novembrī,"
            + "nóvember,nëntor,studenoga,novemba,nobyembre,நவம்பர்,నవంబర్,નવેમ્બર,ნოემბერი,ნოემბერს,"
            + "նոյեմբերի,نونبر",
        "december,dec,décembre,déc,diciembre,dic,dezember,dez,dezembro,dicembre,декабря,дек,грудня,"
            + "aralık,desember,ديسمبر,كانون الأول,دسامبر,دسمبر,दिसंबर,दिसम्बर,ডিসেম্বর,ธันวาคม,דצמבר,"
            + "grudnia,prosince,decembra,joulukuuta,decembrie,dekabr,δεκεμβρίου,ธ.ค,декември,децембар,"
            + "снежня,gruodžio,decembris,decembrī,detsember,dhjetor,desembre,decembro,prosinca,desemba,"
            + "disyembre,disember,டிசம்பர்,డిసెంబర్,ડિસેમ્બર,დეკემბერი,დეკემბერს,դեկտեմբերի,دجنبر",
    ]

    /// The Gregorian months in more languages, in the cases that dates put them in.
    private static let gregorianElsewhere = [
        "januar,sty,ιαν,ιανουάριος,січ,січень,январь,urtarrilaren,yanvar,қаңтар,जानेवारी,"
            + "ಜನವರಿ,ജനുവരി,જાન્યુઆરી,ਜਨਵਰੀ,ଜାନୁଆରୀ,ජනවාරි,ມັງກອນ,មករា,ဇန်နဝါရီ,ጃንዩወሪ,"
            + "کانوونی دووەمی,کانوونی دووەم,rêbendan,იანვარს,जनवरी",
        "februar,lut,φεβ,φεβρουάριος,лют,лютий,февраль,otsailaren,fevral,ақпан,"
            + "फेब्रुवारी,ಫೆಬ್ರವರಿ,ഫെബ്രുവരി,ફેબ્રુઆરી,ਫਰਵਰੀ,ଫେବୃଆରୀ,පෙබරවාරි,ກຸມພາ,កុម្ភៈ,"
            + "ဖေဖော်ဝါရီ,ፌብሩወሪ,شوباتی,شوبات,reşemî,თებერვალს,फ़रवरी",
        "mart,mar,μαρ,μάρτιος,бер,березень,март,martxoaren,наурыз,मार्च,ಮಾರ್ಚ್,മാർച്ച്,"
            + "માર્ચ,ਮਾਰਚ,ମାର୍ଚ୍ଚ,මාර්තු,ມີນາ,មីនា,မတ်,ማርች,ئازاری,ئازار,adar,მარტს",
        "april,kwi,απρ,απρίλιος,квіт,квітень,апрель,apirilaren,aprel,сәуір,एप्रिल,"
            + "ಏಪ್ರಿಲ್,ഏപ്രിൽ,એપ્રિલ,ਅਪ੍ਰੈਲ,ଅପ୍ରେଲ,අප්‍රේල්,ເມສາ,មេសា,ဧပြီ,ኤፕሪል,نیسانی,نیسان,"
            + "nîsan,აპრილს,अप्रैल",
        "maj,μαΐ,μάιος,трав,травень,май,maiatzaren,may,мамыр,मे,ಮೇ,മേയ്,મે,ਮਈ,ମଇ,මැයි,"
            + "ພຶດສະພາ,ឧសភា,မေ,ሜይ,ئایاری,ئایار,gulan,მაისს,मई",
        "jun,cze,ιουν,ιούνιος,черв,червень,июнь,ekainaren,iyun,маусым,जून,ಜೂನ್,ജൂൺ,જૂન,"
            + "ਜੂਨ,ଜୁନ,ජූනි,ມິຖຸນາ,មិថុនា,ဇွန်,ጁን,حوزەیرانی,حوزەیران,pûşper,ივნისს",
        "jul,lip,ιουλ,ιούλιος,лип,липень,июль,uztailaren,iyul,шілде,जुलै,ಜುಲೈ,ജൂലൈ,જુલાઈ,"
            + "ਜੁਲਾਈ,ଜୁଲାଇ,ජූලි,ກໍລະກົດ,កក្កដា,ဇူလိုင်,ጁላይ,تەمووزی,تەمووز,tîrmeh,ივლისს,जुलाई",
        "avgust,sie,αυγ,αύγουστος,серп,серпень,август,abuztuaren,тамыз,ऑगस्ट,ಆಗಸ್ಟ್,"
            + "ഓഗസ്റ്റ്,ઑગસ્ટ,ਅਗਸਤ,ଅଗଷ୍ଟ,අගෝස්තු,ສິງຫາ,សីហា,ဩဂုတ်,ኦገስት,ئابی,ئاب,tebax,აგვისტოს,"
            + "अगस्त",
        "septembar,wrz,σεπ,σεπτέμβριος,вер,вересень,сентябрь,irailaren,sentabr,қыркүйек,"
            + "सप्टेंबर,ಸೆಪ್ಟೆಂಬರ್,സെപ്റ്റംബർ,સપ્ટેમ્બર,ਸਤੰਬਰ,ସେପ୍ଟେମ୍ବର,සැප්තැම්බර්,ກັນຍາ,"
            + "កញ្ញា,စက်တင်ဘာ,ሴፕቴምበር,ئەیلوولی,ئەیلوول,îlon,სექტემბერს,सितंबर",
        "oktobar,paź,οκτ,οκτώβριος,жовт,жовтень,октябрь,urriaren,oktabr,қазан,ऑक्टोबर,"
            + "ಅಕ್ಟೋಬರ್,ഒക്ടോബർ,ઑક્ટોબર,ਅਕਤੂਬਰ,ଅକ୍ଟୋବର,ඔක්තෝබර්,ຕຸລາ,តុលា,အောက်တိုဘာ,ኦክቶበር,"
            + "تشرینی یەکەمی,تشرینی یەکەم,cotmeh,ოქტომბერს,अक्तूबर",
        "novembar,lis,νοε,νοέμβριος,лист,листопад,ноябрь,azaroaren,noyabr,қараша,"
            + "नोव्हेंबर,ನವೆಂಬರ್,നവംബർ,નવેમ્બર,ਨਵੰਬਰ,ନଭେମ୍ବର,නොවැම්බර්,ພະຈິກ,វិច្ឆិកា,နိုဝင်ဘာ,"
            + "ኖቬምበር,تشرینی دووەمی,تشرینی دووەم,mijdar,ნოემბერს,नवंबर",
        "decembar,gru,δεκ,δεκέμβριος,груд,грудень,декабрь,abenduaren,dekabr,желтоқсан,"
            + "डिसेंबर,ಡಿಸೆಂಬರ್,ഡിസംബർ,ડિસેમ્બર,ਦਸੰਬਰ,ଡିସେମ୍ବର,දෙසැම්බර්,ທັນວາ,ធ្នូ,ဒီဇင်ဘာ,"
            + "ዲሴምበር,کانوونی یەکەمی,کانوونی یەکەم,berfanbar,დეკემბერს,दिसंबर",
    ]
}
