using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Foundation.ReadingTables;

/// <summary>Headers of languages in which affiliates write what a lead needs, and leave the rest in English.</summary>
internal static class FurtherHeaders
{
    public static IReadOnlyDictionary<string, IReadOnlyDictionary<string, string[]>> Names { get; } =
        new Dictionary<string, IReadOnlyDictionary<string, string[]>>
        {
            ["Swedish"] = Of(
                (Field.Email, "E-postadress|E-post|Mejladress|Mejl|Arbetsmejl|E-post arbete|Jobbmejl"),
                (Field.FirstName, "Förnamn|Tilltalsnamn"),
                (Field.LastName, "Efternamn"),
                (Field.FullName, "Namn|Fullständigt namn|För- och efternamn|Förnamn och efternamn"),
                (Field.Company, "Företag|Företagsnamn|Företagets namn|Bolag|Bolagsnamn|Arbetsgivare"),
                (Field.JobTitle, "Befattning|Yrkestitel|Jobbtitel"),
                (Field.State, "Delstat|Län"),
                (Field.CompanySize, "Företagsstorlek|Antal anställda|Anställda|Antal medarbetare|Storlek på företaget"),
                (Field.Industry, "Bransch"),
                (Field.Category, "Produktkategori"),
                (Field.LeadCode, "Leadkod|Kampanjkod"),
                (Field.Website, "Webbplats|Hemsida|Webbadress"),
                (Field.LeadDate, "Registreringsdatum|Anmälningsdatum"),
                (Field.Phone, "Telefonnr")
            ),
            ["Danish and Norwegian"] = Of(
                (
                    Field.Email,
                    "E-mailadresse|Mailadresse|E-postadresse|Arbejdsmail|Arbejds-e-mail|Arbeids-e-post|Jobb-e-post"
                ),
                (Field.FirstName, "Fornavn"),
                (Field.LastName, "Efternavn|Etternavn"),
                (Field.FullName, "Navn|Fulde navn|Fullt navn|For- og efternavn|Fornavn og etternavn"),
                (
                    Field.Company,
                    "Virksomhed|Virksomhedsnavn|Firmanavn|Bedrift|Bedriftsnavn|Selskab|Selskap|Selskapsnavn|Organisasjon"
                        + "|Arbejdsgiver|Arbeidsgiver"
                ),
                (Field.JobTitle, "Stilling|Stillingsbetegnelse|Jobtitel|Stillingstittel|Jobbtittel"),
                (Field.State, "Delstat|Fylke"),
                (
                    Field.CompanySize,
                    "Virksomhedsstørrelse|Firmastørrelse|Antal ansatte|Antal medarbejdere|Bedriftsstørrelse"
                        + "|Antall ansatte|Ansatte|Medarbejdere|Størrelse på bedriften"
                ),
                (Field.Industry, "Bransje"),
                (Field.Category, "Kategori|Produktkategori"),
                (Field.LeadCode, "Leadkode|Kampagnekode|Kampanjekode"),
                (Field.Phone, "Tlf|Tlf.nr."),
                (Field.Website, "Hjemmeside|Nettside|Nettsted|Webside|Websted"),
                (Field.LeadDate, "Registreringsdato|Tilmeldingsdato|Påmeldingsdato")
            ),
            ["Finnish"] = Of(
                (Field.Email, "Sähköposti|Sähköpostiosoite|Työsähköposti"),
                (Field.FirstName, "Etunimi"),
                (Field.LastName, "Sukunimi"),
                (Field.FullName, "Nimi|Koko nimi|Yhteyshenkilö|Etunimi ja sukunimi"),
                (Field.Company, "Yritys|Yrityksen nimi|Organisaatio|Työnantaja"),
                (Field.JobTitle, "Titteli|Ammattinimike|Tehtävänimike|Työtehtävä"),
                (Field.Country, "Maa|Maa/alue"),
                (Field.State, "Osavaltio"),
                (
                    Field.CompanySize,
                    "Yrityksen koko|Henkilöstömäärä|Henkilöstön määrä|Työntekijöiden määrä|Työntekijämäärä|Työntekijöitä"
                ),
                (Field.Industry, "Toimiala"),
                (Field.Category, "Kategoria|Tuotekategoria"),
                (Field.LeadCode, "Kampanjakoodi|Liidikoodi"),
                (Field.Phone, "Puhelin|Puhelinnumero"),
                (Field.Website, "Verkkosivusto|Verkkosivu|Kotisivu|Verkkosivut|Kotisivut"),
                (Field.LeadDate, "Rekisteröintipäivä")
            ),
            ["Czech"] = Of(
                (Field.Email, "E-mailová adresa|Pracovní e-mail|Firemní e-mail|Elektronická pošta"),
                (Field.FirstName, "Jméno|Křestní jméno"),
                (Field.LastName, "Příjmení"),
                (Field.FullName, "Jméno a příjmení|Příjmení a jméno|Celé jméno|Kontaktní osoba"),
                (Field.Company, "Společnost|Název společnosti|Název firmy|Organizace|Zaměstnavatel"),
                (Field.JobTitle, "Pracovní pozice|Pracovní zařazení|Pozice"),
                (Field.Country, "Země|Země/oblast"),
                (
                    Field.CompanySize,
                    "Velikost firmy|Velikost společnosti|Počet zaměstnanců|Počet pracovníků|Zaměstnanci"
                ),
                (Field.Industry, "Odvětví"),
                (Field.Category, "Kategorie|Kategorie produktu|Produktová kategorie"),
                (Field.LeadCode, "Kód kampaně|Kód leadu"),
                (Field.Phone, "Telefonní číslo|Tel. číslo"),
                (Field.Website, "Webové stránky|Webová stránka|Internetové stránky"),
                (Field.LeadDate, "Datum registrace")
            ),
            ["Slovak"] = Of(
                (Field.Email, "E-mailová adresa|Pracovný e-mail|Firemný e-mail"),
                (Field.FirstName, "Meno|Krstné meno"),
                (Field.LastName, "Priezvisko"),
                (Field.FullName, "Meno a priezvisko|Priezvisko a meno|Celé meno|Kontaktná osoba"),
                (Field.Company, "Spoločnosť|Názov spoločnosti|Názov firmy|Organizácia|Zamestnávateľ"),
                (Field.JobTitle, "Pracovná pozícia|Pozícia|Pracovné zaradenie"),
                (Field.Country, "Krajina"),
                (
                    Field.CompanySize,
                    "Veľkosť firmy|Veľkosť spoločnosti|Počet zamestnancov|Počet pracovníkov|Zamestnanci"
                ),
                (Field.Industry, "Odvetvie"),
                (Field.Category, "Kategória|Kategória produktu|Produktová kategória"),
                (Field.LeadCode, "Kód kampane|Kód leadu"),
                (Field.Phone, "Telefónne číslo"),
                (Field.Website, "Webová stránka|Webové sídlo"),
                (Field.LeadDate, "Dátum registrácie")
            ),
            ["Hungarian"] = Of(
                (Field.Email, "E-mail cím|Céges e-mail|Céges e-mail cím|Munkahelyi e-mail|Munkahelyi e-mail cím"),
                (Field.FirstName, "Keresztnév|Utónév"),
                (Field.LastName, "Vezetéknév|Családnév"),
                (Field.FullName, "Név|Teljes név|Kapcsolattartó|Kapcsolattartó neve"),
                (Field.Company, "Cég|Cégnév|Cég neve|Vállalat|Vállalat neve|Szervezet|Munkáltató"),
                (Field.JobTitle, "Beosztás|Munkakör|Pozíció"),
                (Field.Country, "Ország|Ország/régió"),
                (Field.State, "Megye"),
                (
                    Field.CompanySize,
                    "Cégméret|Cég mérete|Vállalat mérete|Alkalmazottak száma|Dolgozók száma|Munkavállalók száma|Létszám"
                ),
                (Field.Industry, "Iparág|Ágazat"),
                (Field.Category, "Kategória|Termékkategória"),
                (Field.LeadCode, "Kampánykód|Lead kód"),
                (Field.Phone, "Telefonszám"),
                (Field.Website, "Weboldal|Honlap|Weblap"),
                (Field.LeadDate, "Regisztráció dátuma|Regisztráció ideje")
            ),
            ["Romanian"] = Of(
                (
                    Field.Email,
                    "Adresă de e-mail|Adresa de e-mail|Adresă e-mail|Adresa e-mail|E-mail de serviciu|E-mail de companie|E-mail profesional"
                ),
                (Field.FirstName, "Prenume|Prenumele"),
                (Field.LastName, "Nume|Numele|Nume de familie|Numele de familie"),
                (
                    Field.FullName,
                    "Nume complet|Numele complet|Nume și prenume|Nume prenume|Prenume și nume|Persoană de contact|Persoana de contact"
                ),
                (
                    Field.Company,
                    "Companie|Compania|Nume companie|Numele companiei|Denumire companie|Denumirea companiei|Nume firmă|Societate|Organizație|Angajator"
                ),
                (Field.JobTitle, "Funcție|Funcția|Poziție|Poziția"),
                (Field.Country, "Țară|Țara|Țara/Regiunea"),
                (Field.State, "Județ|Județul"),
                (
                    Field.CompanySize,
                    "Număr de angajați|Număr angajați|Numărul de angajați|Nr. angajați|Nr. de angajați|Angajați"
                        + "|Mărimea companiei|Mărime companie|Dimensiunea companiei|Dimensiune companie"
                ),
                (Field.Industry, "Domeniu de activitate|Domeniul de activitate"),
                (Field.Category, "Categorie produs|Categoria produsului"),
                (Field.LeadCode, "Cod campanie|Codul campaniei"),
                (Field.Phone, "Număr de telefon|Numărul de telefon|Nr. telefon|Telefon serviciu"),
                (Field.Website, "Pagină web|Site-ul companiei"),
                (Field.LeadDate, "Data înregistrării|Data înscrierii")
            ),
            ["Turkish"] = Of(
                (
                    Field.Email,
                    "E-posta|E-posta adresi|İş e-postası|İş e-posta adresi|Kurumsal e-posta|Şirket e-postası"
                ),
                (Field.FirstName, "Adı|İsim|Adınız"),
                (Field.LastName, "Soyad|Soyadı|Soyisim|Soyadınız"),
                (
                    Field.FullName,
                    "Ad Soyad|Adı Soyadı|Ad ve soyad|Adınız Soyadınız|İsim Soyisim|Tam ad|İlgili kişi|Yetkili kişi"
                ),
                (Field.Company, "Şirket|Şirket adı|Şirket ismi|Firma adı|Firma ismi|Kurum|Kurum adı|Kuruluş|İşveren"),
                (Field.JobTitle, "Unvan|Unvanı|Ünvan|Ünvanı|İş unvanı|Pozisyon|Görev|Görevi"),
                (Field.Country, "Ülke|Ülke/Bölge"),
                (Field.State, "Eyalet|İl"),
                (
                    Field.CompanySize,
                    "Şirket büyüklüğü|Firma büyüklüğü|Çalışan sayısı|Personel sayısı|Toplam çalışan sayısı|Çalışanlar"
                ),
                (Field.Industry, "Sektör|Endüstri"),
                (Field.Category, "Kategori|Ürün kategorisi"),
                (Field.LeadCode, "Kampanya kodu"),
                (Field.Phone, "Telefon numarası|Telefon No|İş telefonu"),
                (Field.Website, "Web sitesi|Web adresi|İnternet sitesi|İnternet adresi"),
                (Field.LeadDate, "Kayıt tarihi|Başvuru tarihi")
            ),
            ["Greek"] = Of(
                (
                    Field.Email,
                    "Ηλεκτρονικό ταχυδρομείο|Διεύθυνση email|Διεύθυνση e-mail|Εταιρικό email|Διεύθυνση ηλεκτρονικού ταχυδρομείου"
                ),
                (Field.FirstName, "Όνομα"),
                (Field.LastName, "Επώνυμο|Επίθετο"),
                (Field.FullName, "Ονοματεπώνυμο|Πλήρες όνομα|Όνομα και επώνυμο"),
                (Field.Company, "Εταιρεία|Εταιρία|Όνομα εταιρείας|Επωνυμία|Επωνυμία εταιρείας|Οργανισμός|Επιχείρηση"),
                (Field.JobTitle, "Θέση εργασίας|Τίτλος θέσης|Τίτλος εργασίας|Θέση"),
                (Field.Country, "Χώρα"),
                (Field.State, "Νομός"),
                (
                    Field.CompanySize,
                    "Μέγεθος εταιρείας|Μέγεθος επιχείρησης|Αριθμός εργαζομένων|Αριθμός υπαλλήλων|Εργαζόμενοι"
                ),
                (Field.Industry, "Κλάδος"),
                (Field.Category, "Κατηγορία|Κατηγορία προϊόντος"),
                (Field.LeadCode, "Κωδικός καμπάνιας"),
                (Field.Phone, "Τηλέφωνο|Αριθμός τηλεφώνου|Τηλέφωνο εργασίας"),
                (Field.Website, "Ιστοσελίδα|Ιστότοπος|Ιστοσελίδα εταιρείας"),
                (Field.LeadDate, "Ημερομηνία εγγραφής")
            ),
            ["Russian"] = Of(
                (
                    Field.Email,
                    "Электронная почта|Эл. почта|Адрес электронной почты|Рабочая почта|Рабочий email|Корпоративная почта"
                        + "|Корпоративный email|Емейл|Имейл|Эл. адрес|Адрес эл. почты"
                ),
                (Field.FirstName, "Имя"),
                (Field.LastName, "Фамилия"),
                (
                    Field.FullName,
                    "ФИО|Ф.И.О.|Имя и фамилия|Имя Фамилия|Фамилия и имя|Фамилия Имя|Фамилия, имя|Полное имя|Контактное лицо"
                ),
                (
                    Field.Company,
                    "Компания|Название компании|Наименование компании|Организация|Название организации|Работодатель"
                ),
                (Field.JobTitle, "Должность"),
                (Field.Country, "Страна|Страна/регион"),
                (Field.State, "Штат"),
                (
                    Field.CompanySize,
                    "Размер компании|Количество сотрудников|Кол-во сотрудников|Число сотрудников|Численность сотрудников"
                        + "|Численность персонала|Сотрудников|Сотрудники"
                ),
                (Field.Industry, "Отрасль|Сфера деятельности|Индустрия"),
                (Field.Category, "Категория|Категория продукта"),
                (Field.LeadCode, "Код кампании|Код лида"),
                (Field.Phone, "Телефон|Номер телефона|Рабочий телефон|Контактный телефон|Тел."),
                (Field.Website, "Сайт|Веб-сайт|Сайт компании"),
                (Field.LeadDate, "Дата регистрации|Дата заявки|Дата лида")
            ),
            ["Ukrainian"] = Of(
                (
                    Field.Email,
                    "Електронна пошта|Ел. пошта|Адреса електронної пошти|Робоча пошта|Корпоративна пошта|Електронна адреса"
                ),
                (Field.FirstName, "Ім'я"),
                (Field.LastName, "Прізвище"),
                (
                    Field.FullName,
                    "ПІБ|П.І.Б.|Прізвище та ім'я|Прізвище, ім'я|Прізвище Ім'я|Ім'я та прізвище|Ім'я Прізвище|Повне ім'я|Контактна особа"
                ),
                (Field.Company, "Компанія|Назва компанії|Організація|Назва організації|Роботодавець"),
                (Field.JobTitle, "Посада"),
                (Field.Country, "Країна|Країна/регіон"),
                (
                    Field.CompanySize,
                    "Розмір компанії|Кількість співробітників|Кількість працівників|Чисельність працівників|Співробітники"
                ),
                (Field.Industry, "Галузь|Сфера діяльності"),
                (Field.Category, "Категорія|Категорія продукту"),
                (Field.LeadCode, "Код кампанії|Код ліда"),
                (Field.Phone, "Номер телефону|Робочий телефон|Контактний телефон"),
                (Field.Website, "Вебсайт|Сайт компанії"),
                (Field.LeadDate, "Дата реєстрації|Дата заявки")
            ),
            ["Japanese"] = Of(
                (Field.Email, "メールアドレス|メール|Eメール|Eメールアドレス|電子メール|会社メールアドレス"),
                (Field.FirstName, "名"),
                (Field.LastName, "姓"),
                (Field.FullName, "氏名|お名前|名前"),
                (Field.Company, "会社名|企業名|勤務先|貴社名|会社|組織名"),
                (Field.JobTitle, "役職|職位|役職名"),
                (Field.Country, "国|国名|国/地域"),
                (Field.CompanySize, "従業員数|社員数|従業員規模|会社規模|企業規模"),
                (Field.Industry, "業種|業界"),
                (Field.Category, "カテゴリ|カテゴリー|製品カテゴリ"),
                (Field.Phone, "電話番号|電話"),
                (Field.Website, "ウェブサイト|会社URL|ホームページ"),
                (Field.LeadDate, "登録日|登録日時")
            ),
            ["Chinese"] = Of(
                (Field.Email, "邮箱|邮箱地址|电子邮件|电子邮箱|工作邮箱|电子邮件地址|電子郵件|電郵"),
                (Field.FirstName, "名字"),
                (Field.LastName, "姓氏"),
                (Field.FullName, "姓名|联系人|聯絡人"),
                (Field.Company, "公司|公司名称|企业名称|单位名称|公司名稱"),
                (Field.JobTitle, "职位|职务|职称|職稱|職務"),
                (Field.Country, "国家|国家/地区|國家|國家/地區"),
                (Field.CompanySize, "公司规模|企业规模|员工人数|员工数|员工数量|公司規模|員工人數"),
                (Field.Industry, "行业|所属行业|行業|產業"),
                (Field.Category, "类别|产品类别|類別"),
                (Field.Phone, "电话|电话号码|联系电话|電話號碼"),
                (Field.Website, "网站|公司网站|网址|網站"),
                (Field.LeadDate, "注册日期|註冊日期")
            ),
            ["Korean"] = Of(
                (Field.Email, "이메일|이메일 주소|회사 이메일|업무용 이메일"),
                (Field.FirstName, "이름"),
                (Field.LastName, "성"),
                (Field.FullName, "성명|담당자|담당자명"),
                (Field.Company, "회사|회사명|기업명|소속"),
                (Field.JobTitle, "직책|직위|직함|직급"),
                (Field.Country, "국가|국가/지역"),
                (Field.CompanySize, "직원 수|직원수|임직원 수|회사 규모|기업 규모"),
                (Field.Industry, "업종|산업"),
                (Field.Category, "카테고리|제품 카테고리"),
                (Field.Phone, "전화번호|연락처|전화"),
                (Field.Website, "웹사이트|홈페이지"),
                (Field.LeadDate, "등록일|등록일시")
            ),
        };

    /// <inheritdoc cref="EnglishHeaders.Lesser"/>
    public static IReadOnlyDictionary<string, IReadOnlyDictionary<string, string[]>> Lesser { get; } =
        new Dictionary<string, IReadOnlyDictionary<string, string[]>>
        {
            ["northern"] = Of(
                (Field.JobTitle, "Titel|Tittel|Roll|Rolle|Yrke"),
                (Field.Country, "Landekode|Landskod|Maakoodi"),
                (Field.Phone, "Mobil|Mobilnummer|Mobiltelefon|Mobiltelefonnummer|Matkapuhelin|Matkapuhelinnumero"),
                (
                    Field.LeadDate,
                    "Dato|Datum|Päivämäärä|Päiväys|Skapad|Skapad datum|Skapat datum|Oprettet|Oprettelsesdato|Opprettet"
                        + "|Opprettelsesdato|Luotu|Luontipäivä|Tidsstämpel|Tidsstempel|Aikaleima"
                )
            ),
            ["eastern"] = Of(
                (Field.JobTitle, "Funkce|Funkcia|Titulus|Role|Rol|Роль"),
                (Field.Country, "Stát|Štát|Država|Ülke kodu|Код страны|Код країни"),
                (Field.State, "Регион|Область|Регіон"),
                (Field.Email, "Почта|Пошта"),
                (Field.Industry, "Obor|Alan"),
                (
                    Field.Phone,
                    "Mobilní telefon|Mobilné číslo|Mobilný telefon|Mobil telefon|Mobilszám|Telefon mobil|Cep telefonu|GSM"
                        + "|Κινητό|Κινητό τηλέφωνο|Мобильный|Мобильный телефон|Мобільний|Мобільний телефон|Моб. телефон"
                ),
                (
                    Field.LeadDate,
                    "Dátum|Datum vytvoření|Vytvořeno|Dátum vytvorenia|Vytvorené|Létrehozva|Létrehozás dátuma|Data creării"
                        + "|Tarih|Oluşturulma tarihi|Zaman damgası|Časové razítko|Časová pečiatka|Időbélyeg|Ημερομηνία"
                        + "|Дата|Дата создания|Дата и время|Дата створення|Отметка времени|Позначка часу"
                )
            ),
            ["far eastern"] = Of(
                (Field.Phone, "携帯電話|携帯番号|手机|手机号|手机号码|手機|휴대폰|휴대폰 번호|휴대전화"),
                (
                    Field.LeadDate,
                    "日付|日期|创建日期|创建时间|作成日|作成日時|タイムスタンプ|提交时间|날짜|생성일|타임스탬프"
                )
            ),
        };

    private static Dictionary<string, string[]> Of(params (string Field, string Names)[] fields) =>
        fields.ToDictionary(field => field.Field, field => field.Names.Split('|'));
}
