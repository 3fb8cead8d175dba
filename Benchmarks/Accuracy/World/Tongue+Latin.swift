extension Tongue {
    static let english = Tongue(
        code: "en",
        words: list(
            "council harbour minister report storm bridge village strike court "
                + "school market border crews evening talks river season doctor engine "
                + "letter winter valley paper captain garden signal copper journey "
                + "station museum engineer festival announced opened closed delayed "
                + "visited promised counted repaired crossed warned after before near "
                + "against the of"),
        names: ["Halvorsen", "Okafor", "Lindqvist", "Port Amber", "Greyford", "Marlowe", "Dunmere"],
        missingTitle: "Page not found",
        missingText:
            "Sorry, we looked everywhere. The page you asked for is not here; it may have been moved or the link may be out of date.",
        notices: [
            "This article has been withdrawn by the editors pending a review of its sources.",
            "We have removed this report because it did not meet our standards. We apologise to our readers.",
            "This story was published in error and has been taken down.",
        ],
        corrections: [
            "Correction: an earlier version of this article gave a wrong figure.",
            "Editor's note: this article was amended to correct a name.",
        ],
        kill: "KILL: “*” is withdrawn, a kill is mandatory",
        consent:
            "Before you continue: we and our partners store cookies on your device. Accept all or manage your choices.",
        maintenance: "We are doing some maintenance and will be back shortly. Thank you for your patience.",
        wall: "Please wait while we verify that you are not a robot.",
        offer: "Subscribe to continue reading. Already a subscriber? Sign in.",
        latest: "Latest")

    static let spanish = Tongue(
        code: "es",
        words: list(
            "ciudad ministro informe frontera puente aldea juzgado escuela mercado "
                + "río lluvia médico camino carta invierno valle jardín estación museo "
                + "ingeniero festival anunció abrió cerró aplazó visitó prometió puerto "
                + "barco obreros tren viajeros proyecto tarde después antes cerca contra "
                + "de la el en"),
        names: ["Ibáñez", "Valcárcel", "Puerto Claro", "Villarrosa", "Escribano", "Montaner", "Peñalba"],
        missingTitle: "Página no encontrada",
        missingText:
            "Lo sentimos, aquí no hay nada. Es posible que la dirección esté mal escrita o que la página haya cambiado de sitio.",
        notices: [
            "Esta noticia ha sido retirada por la redacción porque sus fuentes no pudieron confirmarse.",
            "Hemos eliminado esta información, publicada por error. Pedimos disculpas a los lectores.",
            "Esta información queda anulada.",
        ],
        corrections: [
            "Corrección: una versión anterior de este artículo daba una cifra errónea.",
            "Fe de errores: se ha corregido un nombre.",
        ],
        kill: "ANULADA: «*» queda anulada, rogamos no la utilicen",
        consent:
            "Antes de continuar: nosotros y nuestros socios guardamos cookies en su dispositivo. Acepte todas o elija.",
        maintenance: "Estamos realizando tareas de mantenimiento. Volvemos enseguida.",
        wall: "Estamos comprobando su navegador. Espere, por favor.",
        offer: "Suscríbase para seguir leyendo. ¿Ya es suscriptor? Inicie sesión.",
        latest: "Lo último")

    static let french = Tongue(
        code: "fr",
        words: list(
            "ville ministre rapport frontière pont hameau tribunal école marché "
                + "fleuve pluie médecin route lettre hiver vallée jardin gare musée "
                + "ingénieur festival annonce ouvert fermé reporté visite promis port "
                + "navire ouvriers train voyageurs projet soir après avant près contre de "
                + "la le dans"),
        names: ["Delacourt", "Morvan", "Port-Clair", "Valrose", "Lefèbvre", "Castelnau", "Brémont"],
        missingTitle: "Page introuvable",
        missingText:
            "Désolé, il n'y a rien à cette adresse. Le lien est peut-être ancien ; revenez à l'accueil.",
        notices: [
            "Cet article a été retiré par la rédaction, ses sources n'ayant pas pu être confirmées.",
            "Nous avons supprimé cet article, publié par erreur. Nos excuses aux lecteurs.",
            "Cet article a été dépublié.",
        ],
        corrections: [
            "Rectificatif : une version précédente de cet article donnait un chiffre inexact.",
            "Précision : un nom a été corrigé.",
        ],
        kill: "ANNULATION : « * » est annulée, prière de ne pas l'utiliser",
        consent:
            "Avant de continuer : nous et nos partenaires conservons des cookies sur votre appareil. Acceptez tout ou choisissez.",
        maintenance: "Maintenance en cours. Nous revenons dans quelques instants.",
        wall: "Nous vérifions votre navigateur. Merci de patienter.",
        offer: "Abonnez-vous pour lire la suite. Déjà abonné ? Connectez-vous.",
        latest: "Dernières nouvelles")

    static let turkish = Tongue(
        code: "tr",
        words: list(
            "şehir bakan rapor sınır köprü köy mahkeme okul pazar nehir yağmur "
                + "doktor yol mektup kış vadi bahçe istasyon müze mühendis şenlik "
                + "açıkladı açıldı kapandı gözaltı söz liman gemi işçi tren yolcu proje "
                + "akşam sonra önce yakınında karşı ve ile için"),
        names: ["Yıldırım", "Karaca", "Akliman", "Yeşilova", "Demirel", "Aydın", "Gökçe"],
        missingTitle: "Sayfa bulunamadı",
        missingText:
            "Üzgünüz, istediğiniz sayfa bu adreste yok. Adresi denetleyin ya da ana sayfaya dönün.",
        notices: [
            "Bu haber editörlerimizin kararıyla yayından kaldırılmıştır.",
            "Bu haber doğrulanamadığı için geri çekilmiştir. Okurlarımızdan özür dileriz.",
            "Haber mahkeme kararıyla yayından kaldırıldı.",
        ],
        corrections: [
            "Düzeltme: Bu haberin önceki sürümünde yanlış bir sayı verilmişti.",
            "Açıklama: Haberdeki bir isim düzeltildi.",
        ],
        kill: "İPTAL: “*” başlıklı haber geri çekilmiştir, kullanmayınız",
        consent:
            "Devam etmeden önce: biz ve ortaklarımız cihazınızda çerez saklıyoruz. Tümünü kabul edin ya da ayarlayın.",
        maintenance: "Sitemizde bakım çalışması yapılıyor. Kısa süre sonra döneceğiz.",
        wall: "Tarayıcınız denetleniyor, lütfen bekleyin.",
        offer: "Okumaya devam etmek için abone olun. Abone misiniz? Giriş yapın.",
        latest: "Son haberler")
}
