# What we say to a message in a language that we do not speak yet: one fixed sentence in that language. The
# message itself goes to staff and is never read by the English reader.
#
# Each says: thank you; for now I only speak simple English; write in English if you can, or write "person" and we
# will look for someone who speaks your language. The word person stays English: it is the one we listen for.
# It promises to look for somebody, not that somebody will be there.
#
# Written without native readers. Before an owner on a real channel sees one, somebody who speaks it at home
# should have read it.

other-language-any = Thank you. I only speak simple English for now. Write in English if you can. Or write "person", and we will look for someone who speaks your language.

# Bengali
other-language-bn = ধন্যবাদ। আমি এখন শুধু সহজ ইংরেজি বুঝি। পারলে ইংরেজিতে লিখুন। অথবা "person" লিখুন, আমরা বাংলা বলেন এমন কাউকে খুঁজে দেখব।
# Bengali and Sylheti in Latin letters
other-language-bn-Latn = Dhonnobad. Ami ekhon shudhu shohoj English bujhi. Parle English e likhun. Othoba "person" likhun, amra Bangla bolen emon kauke khuje dekhbo.
# Urdu
other-language-ur = شکریہ۔ میں ابھی صرف آسان انگریزی سمجھتا ہوں۔ ہو سکے تو انگریزی میں لکھیں۔ یا "person" لکھیں، ہم اردو بولنے والا کوئی فرد تلاش کریں گے۔
# Urdu and Hindi in Latin letters
other-language-ur-Latn = Shukriya. Main abhi sirf aasan English samajhta hoon. Ho sake to English mein likhein. Ya "person" likhein, hum Urdu bolne wala koi shakhs talash karenge.
# Punjabi in Gurmukhi
other-language-pa = ਧੰਨਵਾਦ। ਮੈਂ ਹਾਲੇ ਸਿਰਫ਼ ਸੌਖੀ ਅੰਗਰੇਜ਼ੀ ਸਮਝਦਾ ਹਾਂ। ਹੋ ਸਕੇ ਤਾਂ ਅੰਗਰੇਜ਼ੀ ਵਿੱਚ ਲਿਖੋ। ਜਾਂ "person" ਲਿਖੋ, ਅਸੀਂ ਪੰਜਾਬੀ ਬੋਲਣ ਵਾਲਾ ਕੋਈ ਲੱਭਾਂਗੇ।
# Hindi
other-language-hi = धन्यवाद। मैं अभी केवल आसान अंग्रेज़ी समझता हूँ। हो सके तो अंग्रेज़ी में लिखें। या "person" लिखें, हम हिंदी बोलने वाला कोई व्यक्ति ढूँढेंगे।
# Gujarati
other-language-gu = આભાર. હું હમણાં ફક્ત સરળ અંગ્રેજી સમજું છું. બની શકે તો અંગ્રેજીમાં લખો. અથવા "person" લખો, અમે ગુજરાતી બોલતી કોઈ વ્યક્તિ શોધીશું.
# Polish
other-language-pl = Dziękuję. Na razie rozumiem tylko prosty angielski. Jeśli możesz, napisz po angielsku. Albo napisz "person", a poszukamy kogoś, kto mówi po polsku.
# Romanian
other-language-ro = Mulțumesc. Deocamdată înțeleg doar engleza simplă. Dacă poți, scrie în engleză. Sau scrie „person” și vom căuta pe cineva care vorbește română.
# Arabic
other-language-ar = شكرًا. أفهم حاليًا الإنجليزية البسيطة فقط. اكتب بالإنجليزية إن استطعت، أو اكتب "person" وسنبحث عن شخص يتحدث العربية.
# Somali
other-language-so = Mahadsanid. Hadda waxaan fahmaa oo keliya Ingiriisi fudud. Haddii aad awooddo, Ingiriisi ku qor. Ama qor "person", waxaan raadin doonnaa qof ku hadla Af-Soomaali.
# Persian
other-language-fa = متشکرم. من فعلاً فقط انگلیسی ساده می‌فهمم. اگر می‌توانید به انگلیسی بنویسید. یا بنویسید "person" تا دنبال کسی بگردیم که فارسی صحبت می‌کند.
# Turkish
other-language-tr = Teşekkürler. Şimdilik yalnızca basit İngilizce anlıyorum. Mümkünse İngilizce yazın. Ya da "person" yazın, Türkçe konuşan birini arayalım.
# Portuguese
other-language-pt = Obrigado. Por agora só entendo inglês simples. Se puder, escreva em inglês. Ou escreva "person" e vamos procurar alguém que fale português.
# Spanish
other-language-es = Gracias. Por ahora solo entiendo inglés sencillo. Si puede, escriba en inglés. O escriba "person" y buscaremos a alguien que hable español.
# French
other-language-fr = Merci. Pour le moment, je ne comprends que l'anglais simple. Si possible, écrivez en anglais. Ou écrivez « person » et nous chercherons quelqu'un qui parle français.
# Italian
other-language-it = Grazie. Per ora capisco solo l'inglese semplice. Se può, scriva in inglese. Oppure scriva "person" e cercheremo qualcuno che parli italiano.
# Bulgarian
other-language-bg = Благодаря. Засега разбирам само прост английски. Ако можете, пишете на английски. Или напишете "person" и ще потърсим някой, който говори български.
# Ukrainian
other-language-uk = Дякую. Поки що я розумію лише просту англійську. Якщо можете, пишіть англійською. Або напишіть "person", і ми пошукаємо людину, яка розмовляє українською.
# Lithuanian
other-language-lt = Ačiū. Kol kas suprantu tik paprastą anglų kalbą. Jei galite, rašykite angliškai. Arba parašykite "person" ir mes paieškosime žmogaus, kuris kalba lietuviškai.
# Hungarian
other-language-hu = Köszönöm. Egyelőre csak az egyszerű angolt értem. Ha tud, írjon angolul. Vagy írja be, hogy "person", és keresünk valakit, aki beszél magyarul.
