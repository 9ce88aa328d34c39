import { add, angle, atLeast, atMost, choice, defineProduct, divide, either, equal, image, length, max, multiply, rule, subtract, value, word } from 'patternbook';
import type { Vector2 } from 'patternbook';

// Drawn for this product, in the form in which a design keeps any picture.
const pictures = {
  mountains: '72x54 tttttttttttttttttttttttttttttuuuvvvwwxyyzz000111222222211100zzyyxxwwvvuutttttttttttttttttttttttttttttuuuvvwwxxyyz00111222222222221100zzyyxxwvvvutttttttttttttttttttttttttttttuuuvvwwxyyzz001122333333332221100zzyxxwwvvutttttttttttttttttttttttttttttuuuvvwxxyzz00112233344443333221100zyyxwwvvutttttttttttttttttttttttttttttuuvvwwxxyzz01122334444444433322100zzyxxwvvutttttttttttttttttttttttttttttuuvvwwxyyz001223344445554443332110zzyxxwvvutttttttttttttttttttttttttttttuuvvwwxyzz0112334445555555443322100zyyxwwvusssssssssssssssssssssssssttttuuvvwxxyzz0122334455788875544332110zyyxwwvusssssssssssssssssssssssssstttuuvvwxxyzz012234455-_____7544332110zyyxwwvusssssssssssssssssssssssssssttuuvvwxxyz0012234459_______654332110zyyxwwvussssssssssssssssssssssssssstttuvvwxxyz001223445________854332110zyyxwwvussssssssssssssssssssssssssstttuuvwwxyzz01223446_________54332110zyyxwvvussssssssssssssssssssssssssssttuuvwwxyzz01223446_________44332110zyyxwvvussssssssssssssssssssssssssssttuuvvwxyyz01123344________844322100zyxxwvvusssssssssssssssssssssssssssstttuvvwxxyz001223448_______44332210zzyxwwvuusssssssssssssssssssssssssssssttuuvwwxyzz011233448_____643322110zyyxwvvuurrrrrrrrrrrrrrrrrrrrrrrrrrsssttuuvvwxyyz0012233444886443332110zzyxxwvvutrrrrrrrrrrrrrrrrrrrrrrrrrrrsssttuuvwwxyzz011223333444333221100zyyxwwvuutrrrrrrrrrrrrrrrrrrrrrrrrrrrrssttuuvvwxxyzz0112223333333221100zzyxwwvvuttrrrrpmrrrrrrrrrrrrrrrrrrrrrrsssttuuvwwxyyzz00112222222221100zzyxxwvvuuttjmmhhhhorrrrrrrrrrrrrrrrrrrrrsssttuvvwwxyyzz00111111rrr1000zzyxxwwvuuttshhhhhhhhjmmrrrrrrrrrrrrrrrrrrrssttuuvvwwxyyzz000rmhhhhhhhhhlpxxwwvuuttsshhhhhhhhhhhhmorrrrrrrrrrrrrrrrrssttuuvvwpppyyzvhhhhhhhhhhhhhhhlsvvrnqssshhhhhhhhhhhhhhhjmmrrrrrrrrrrrrrrpkhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhkhhhhhhhhhhhhhhhhhhhhmmmmmmmmoromjhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhbbbehhhbehhhhhhhhhhhhhhhhhhhhhhhhbbYVVbheehhhhhhhhhhhhhhhhhhhhhhhhhhebVVWWWWVVVWWYbhhhhhhhhhhhhhhhhbVVVVVWWWWWWVWWYehhhhhhhhhhhhhhhhbYVVVWVVWWWWWWWWWWWWWWWVYehhhhhhhhhhhhYWWWWWWWWWWWWWWWWWbhhhhhhhhYbhhheYWWWWWWWWWWWWWWWWWWWWWWWWWVbehhbYYbbhbYWWWWWWWWWWWWWWWWWWWVYehhhhhWWVVVWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWVVWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWYbehhWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWVVWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWXXXWWWWPPPPPSWWWWWWWWWWWWWWWWWWWWWWXXXXXXXXXXXXWWWWWWWWWWWWWWWWWWXXXXXXPPPXPLIIIIIIIIIIIIPWWWWWWWWXXXXXXXXXXXXXXXXXXXXXXXWWWWWWWWWWWWWWXXPPPPIIIIIIIIIIIIIIIIIIIIIWWWWWWXXXXXXXXXXXXXXXXXXXXXXXXXXXWWWWWWWWWWWXTIIIIIIIIIIIIIIIIIIIIIIIIIIXXXXXXXXXXXXXXPLIIPTXXXXXXXXXXXXXXXXXXXXXXXXTIIIIIIIIIIIIIIIIIIIIIIIIIIIPPPPXXPPPPTPIIIIIIIIILPPIILPPPPPTXXXXXXXXXXPIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIILPPPIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIII',
  sea: '72x54 bccdeeffgghhiijjkkklllmmmnnnnnnnnnnnnnnnnnmmmlllkkkjjiihhggffeedccbbaZZYccdeeffgghhiijjkklllmmmnnnnooooooooooooonnnnmmmlllkkjjiihhggffeedccbaaZZcddeffgghhijjkkkllmmnnnnoooopppppppppppoooonnnmmmllkkjjiihhggffeddccbaaZddeffgghhijjkkllmmmnnoooopppppqqqqqqqpppppoooonnmmmllkkjjihhggfeeddcbbaZdeefgghhijjkkllmmnnnooppppqqqqqqrrrqqqqqqppppoonnnmmllkkjjihhggfeedccbaaeeffghhiijkkllmmnnoopppqqqqrrrrrrrrrrrrrqqqqppooonnmmllkkjiihhgffeedccbaeffghhiijkkllmmnnooppqqqrrrrsssssssssssrrrrqqqppoonnmmllkkjiihggffeddcbbefgghiijjkllmmnnooppqqrrrsssstttttttttssssrrrqqppoonnmmllkjjiihggfeedccbffghhijjkllmmnnoppqqqrrssstttttuuuuutttttsssrrqqqpoonnmmllkjjihhgffeddcbfgghiijkklmmnnoppqqrrssstttuuuuuuuuuuuuutttsssrrqqpponnmmlkkjiihggfeedccfghhijjkllmnnoopqqrrsstttuuuvvvvvvvvvvvuuutttssrrqqpoonnmllkjjihhgffeddcgghijjkllmnnoopqqrrssttuuuvvvwwwwwwwwwvvvuuuttssrrqqpoonmmllkjjihggfeedcghiijkklmmnooppqrrssttuuvvvwwwwxxxxxwwwwvvvuuttssrrqppoonmmlkkjihhgffeddghijjkllmnnoppqrrssttuuvvwwwxxxxxxxxxxxwwwvvuuttssrrqpponnmllkjjihggfeedhhijkklmmnoopqqrssttuvvwwwxxxyyyyyyyyyxxxwwwvuuttssrqqpoonmmlkkjihhgfeedhiijkllmnnoppqrrsttuuvwwxxxyyyzzzzzzzyyyxxxwwvuuttsrrqpponnmllkjiihgffedhijjklmmnoopqqrsstuuvwwxxyyzzzz00000zzzzyyxxwwvuutssrqqpoonmmlkjjihggfedhijkklmnnoppqrsstuuvvwxxyyzz00000100000zzyyxxwvvuutsrrqpponnmlkkjihhgfeeiijkllmnoopqqiittuvvwxxyyzz0038_____8300zzyyxxwvvuttsrqqpoonmllkjiihgffeijjklmmnoppqrZQtuuvwwxyyzz008_________800zzyyxwwvuutsrrqpoonmmlkjjihggfeijjklmmnoppqrZGjuvvwxxyzz018___________800zzyxxwvvutssrqpponmmlkjjihggfeijkklmnnopqqrZGGuvwwxyyz008_____________800zyyxwwvuttsrqqponnmlkkjihhgfeijkllmnoopqrrZGGQvwxxyzz06_______________60zzyxxwvuutsrrqpoonmlkkjihhgfeijkllmnoopqrrZGGGlwxxyz00_________________00zyxxwvuutsrrqpoonmllkjiihgfeijkllmnoppqrsZGGGRwxyyz06_________________30zyyxwvvutssrqpoonmllkjiihgffijklmmnoppqrsZGGGGbxyzz06_________________60zzyxwvvutssrqpponmllkjiihgffijklmmnoppqrsZGGGGGmyzz06_________________60zzyxwwvutssrqpponmmlkjiihgffijklmmnoppqrsZGGGGGRyzz06_________________60zzyxwwvutssrqpponmmlkjiihgffijklmmnoppgXXOFFFFFFyzz06_________________60zzyxwvvutssrqpponmllkjiihgffaaabcddeefVDDDDDDDDTiiijmpqsw16____950wtrplhhhgffeeeddeeeeeedddcbaaZXXXWQQPONMMMMLLEDDDDDDDPQPPPQRSSTWbehfeeaYYWVUTSSSSSSSSSRQPONLKKLNOPQRSSSRSRMOOPPPPQRRRRQRRPOMMMMMMNPTYdjqy7-97ymdVRONLKKJKKKKLLMNOQRRQONMLKKKKKKKKLONNNNMMLLLMLLNOQQQQQRRQPPQSUXZdjlry0zvohdaWVTSSSRRQPOMLLMOPQRRSSSSSRRRRRPPPQQRRQQRQPOMMMMMMMOQSUWZekquzzuojfcaWSQONMLLLLMNOPRRQONMLLKKKKKKLLLLMMMMLLLLMLLMNPQPPPQQONMMNOPQSXagqz6-963zsnicZWUSQPOMLLMNOPQRRRRRRRRRQQPPOORRRRRRRQPONNOONNOQRSTUVZcfjnnmlklmkhfcaYVTSRQQQRSSRQONNMLLLLLLMMMNNOOPPQKKLKKLLNOONNNNNMLLLLMMMPPSXelsx046541vqlfaWTQOMLLLMNOPPQQPQPPPPOONNMMMLKRRSSRRQPQQQQQQRSSSSTVWZcegijlprrssrsqomkhfbZYXVUSRQPOOOOOOOOPPPQQQPQQRSSLKKKLLLLLLMMLLMMNNMNNNOQTXbehlprttrpmiebaXURONMMMMMNNNNNMMMMLLLLMNNNMKKKRRRRRRRRQPPPPPOOPQRUWZbegkpsvz2488663zsmhfedbYWVTSRRRQRRRRRRRQPONNOPRRRRLMMMMMNOPPPPPQQQQQPOOPQTTVYadggjmmoprsspicXTRPONNMLMMLMMMMMNOPQRQPONNMMMOOOONNMLLLMLLMLMOPRTVXadhloqvxxyxvsoieeeeecbaYVUTRQQPPOONNNMLLKLMMNNNNNOQQPPQQQQPQQQRSSSSSSUVWYadhlosx033458840vplgbZXVTSSRRQQQQPPPPQRRRQQQQQQQQNNNOOOOPOOONMLMMNOOPRSUWXadehkquxwrmigebZZXVTSRPOONNNNOOPPPNMMMMMMMLLMMMMMMMMLLMMMNOQQRRSUVXYadfhklnonljmruxxxwtpmjfcZXUTRQPPOMMLMMNNOOOOOOOOONNPPPPQQQRRRQQQQQRRSTVXZcfjmorw27898540vtqnkifdaYXVURQQQQRRRQQQQQQQQQQQQQQPPPPPONMMMMMMMNNOPQRTVXafjorqponnlklljghfcaZXWUTTTTSSQOONNNNNMMMNNNNNMMMMMMLMMNOOOPPPQRRSTTUWXZbbacfimqtwyywvtqnkhebYWWUSQONNNNNNNNNNNNNNMMNNNONOPPQQQQQQQQRRRSTTVWYYabejoswz355556310xurnkhcZVTSTTSSRRQQQQQPPPPPQQQPPPPPPOOOOONOOOOPPQRTUVYbfikmnoqqrsuuvwwvutrpnhgfedbYWUTSRQQPPPPPPPPPOOOOPPPMMMNMMNNNNNOOPPQSUWXYYZacdfikmmpqppppommmlkjfaXVTSRQPOOOOOONNNMMNNNNNNOOOOOOOOOOOPPPPPRRRRSTVYbdhknprttuuutsqpsokgbZXXWUTSRQQPPOONNNNNOONNNNNNNNPPPPPPPPPPQQQQQRSVXacfikmpttwyzz0zyxvsmjghihfdaYXWUTSRQQPPPQPPOOOOOOOONNOPOOPPPPPQPQRSUVWYZbdegjmnquwxz021vwutuvurnlifdbZXVUTSSRRQPPPPPPOPPOOOOO',
  wood: '54x72 233333444445555555555444444333322221111100000000000000233334444445555555555544444333322221111000000000000000223334444455555555555544444333322211110000000000000000223334444455555555555554444333322211100000zzzzzzzzzzzz22333444445555555555555444433332221110000zzzzzzzzzzzzz2233344445555555555555544443333222111000zzzzzzzzzzzzzz223334444555555555555554444333222111000zzzzzyyyyyyyyyy223334444455555555555554444333222111000zzzzyyyyyyyyyyy22333344445555555555554444433322211100zzzzyyyyyyyyyyyy22233344444555555555544444433322211000zzzyyyyyxxxxxxxx2223334444444555555444444433322211100zzzyyyyxxxxxxxxxx1223333444444444444444444333322211000zzzyyyxxxxxxxxxxx12223333444446____844444433322211100zzzyyyxxxxxwwwwwww1122233334449_______6443333322211000zzyyyxxxxwwwwwwwww112223333337________933333322211100zzzyyxxxxwwwwwwwwww11122233333__________53333222111000zzyyyxxxwwwwwwwwwww01112222333__________7333222211000zzyyyxxxwwwwvvvvvvvv00111222222__________722222211100zzzyyxxxwwwvvvvvvvvvv00011122222__________72222211100zzzyyxxxwwwvvvvvvvvvvvz00011122229_________22221111000zzyyxxxwwwvvvvuuuuuuuuzz0001111124________62111111000zzyyyxxwwwvvvuuuuuuuuuuzzz0001111114______6111111000zzzyyyxxwwwvvvuuuuuuuuuuuyzzz000011111166663111110000zzzyyyxxwwwvvvuuuuttttttttyyyzzz000000111111111000000zzzyyxxxwwwvvuuuuttttttttttxyyyzzzz00000000000000000zzzyyyxxxwwvvvuuuutttttttttttxxxyyyzzzzz00000000000zzzzzyyyxxxwwvvvuuuttttttssssssswxxxyyyyzzzzzzzzzzzzzzzzyyyyxxxwwwvvvuuuttttsssssssssswwwxxxyyyyyzzzzzzzzzzyyyyyxxxxwwwvvuuuttttssssssssssssvwwwwxxxxyyyyyyyyyyyyyyyxxxxwwwvvvuuutttssssssssssssssvvvwwwwxxxxqqyyyynyxxxxxxwwwwvvvuuuttttssssrrrrrrrrrrruuvvvwwwwwxiixxxxcmxxxwwwwwvvvuuuutttssssrrrrrrrrrrrrrtuuuvvvvwwwiiwwwwbbwwwwwvvvvuuuutttssssrrrrrrrrrrrrrrrtttuuuuvvvviijwwwRbvvvvvvvuuuutttsmssrrrrrqqqqqqqqqqqqsttttuuuuuvUUjvvvGbvvvuuuuurtttsssarrrrnmqqqqqqqqqqqqqssssttttuuuUUjuuuGQuuuuutttoqssssmUrrqqlmqqqqqqqqqqqqqrrsgmsstttthbjrttKattrttttsnnsrrrfUqqqqjmpppppppppoppprrrggssssssUUjottGZttossssgjnrrrqfUkqqojjppppppppompppqqqafrrrrssUUjqsgGQssjssrrUUgqqqqaUfppmjjppppppppmmppppqqUaqqrrrlUUfnrgGGrrjnrrrUNUqqqpfUppppjkooooooooejooopppUUqqqqqfUUbnrTGGrqjmqqlUNYppppeUeoonjjooooooooRjooooppUfppppqfUUblqYGGYojmqpfUGGppooUUeooljjnooooooXNboooooGUUppppppUUjjpfGGppjmpppUGGooooUUZookjflooooooXKbooonoGUUoooooeUUfjnWGGpnjlooeUKNmooeUUUnnjjbgnnmmnnPGYnnnnfGRUjooooeUUbloNGGoljjooeUGGlnniUUZimkjbcnnllnnGGblnnnXGNUenjnnZUUYjeNGGXkjjnnURGGnnnnUUZnnkcUdnnjknnWGYlnnmmGRUmnjnnUUUUjnGGGXkjkmiUNGGWmmhUUUmmjUNZmljjmmGGUkmmmWGNUhljldUUUUfkGGGGkjjmmdRGGdmmdUUUiljNNbmljjmmGGNhmmmWGKUdkjkmdUUbjgNGGmkjjmmURGGdmmUUUUdjjGGYkljjmWGGRkmmlGGGUUljllZUUYjcNGGWjjjkhUNGGUllcUUUdjjGNUjkjjleGGNjlllWGNUUgjklUUUUjUGGGVjjjkdUKGGNllcUUUlljGGUhjjjjdGGNblllOGGUcjjjcUUUUbkGGGGjjjkcUGGGGllcUUUckUGGUljjjkWGGKYkllGGGUYjjjYUUUUbUGGGGjjjklRKGGNdlUUUUYjNGGNkjjjkGGGGUllVGGGNUjjjcYUUYbUKGGOcjjjcUKGGNkcUUUUUjcGGUbjjjjOGGKYkkcGGGNUbjjkUUUUfUKGGNjjjjUUGGGGjYUUUUUbUGGNYjjjjVGGKbjkkGGGRUYjjfUUUUYUGGGKfjjfUNGGGGVkcUUUgjGGGKjjjjjGGGGUjkVGGGNYjjjcUUUUbUGGGGjjjfYKGGGGOjUUUUYcNGGKcjjjcGGGGNcjGGGGGUjjjUUUUUUKGGGGUjjjcUKGGNjcUUUUUjNGGNUjjjNGGGGGfjUGGGNRbjfUUUUUUGGGGGNjjjURGGGGcYUUUUUUGGGGUfjjjNGGGYjjUGGGNUUifbUUUUUNGGGKRiibUNGGGGRUUUUUUKGGGGUiiibGGGGNfiNGGGGUUbibUUUUURGGGGYiiUUGGGGGGbUUUUYbGGGKYiiiNGGGGGYiGGGGGNeiiYUUUUYNGGGGbiebNGGGGGGRUUUUUUGGGGReibGGGGGGNeGGGGGGbhhUUUUUUGGGGGUhheURGGGGbYUUUUUGGGGGKYhbUGGGGKUhNGGGKUUhbUUUUURGGGGGGhhXUKGGGGNUUUUUNGGGGGGahhUGGGGKbhGGGGGRUbUUUUUUNGGGGGGaeURGGGGGGRUUUUUNGGGGRehhGGGGGGRhGGGGGKUUaXUUUUNKGGGGNXXUKGGGGGGKUUUUUGGGGGKXhTGGGGGGKaGGGGGGXggXUUUUXNGGGGadaXNKGGGGNQUUUUKGGGGGGRXGGGGGGGGUGGGGGUUgdUUUUUUGGGGGNggXUKGGGGNUUUUUNKGGGGKTggNGGGGGagGGGGGNUaXUUMMMNGGGGGGgdUNGGGFFFNUUUUUGGGGGKagSFFGGGGNdGGGGGGRUMIEEEEEEFGGGGTUUGFEEEEEEEMQUKGGGGGFEEEEEEEFGGXEEFFFFEEEEEEEEEEEEEFFFMIEEEEEEEEEEEIFFFFEEEEEEEEEEEEEJEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEE',
  planet: '60x60 GGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGg5gGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGTgTGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGgTGGGGGGGGGGGGGGGGGGGGGGGGGGTgGGGGGGGGGGGGGGGGGGGGGGGGGGGGGG5gGGGGGGGGGGGGGGGGGGGGGGGGGGg5GGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGJNUVXYYXWUNJGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGKTYabdeeedcaXUPIGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGKUacefhiiihgdcZXVRLHGGGGGgaWXXXWVGGGGGGGGGGGGGGGGGGGGGGGGGGLcegijllllkifecbYWSOKHOZmy13445540teGGGGGGGGGGGGGGGGGGGGGGGMehjlmnonnligedcaXUQOMJqwspnnmlmov46xdGGGGGGGGGGGGGGGGGGGGGMgjlnopponmifeccaYVSQONMJm234554ypkr53nGGGGGGGGGGGGGGGGGGGGMgkmopppomlhedcbaYVTSRRQNLHWWWfqz72nm24fGGGGGGGGGGGGGGGGGGGGZkmoponmljfdcbaZXVUUTUURPNJGGGGNn16pn4yOGGGGGGGGGGGGGGGGGGGMilnonmkjhebaZZYXWVWWXXVTROLHGGGGk04mu5gGGGGGGGGGGGGGGGGGGGGZjlmkjigfcaZZYYXWXYZabZWVTQNJFGGGn5un5sGGGGGGGGGGGGGGGGGGGGLfijigfedaZZYYYXXZbcdecaYWUROKGGGVz0m2vOGGGGGGGGGGGGGGGGGGGGQdfedcbbZZZZYYYZcefghfdbZXVSPLGGNv2n1vOGGGGGGGGGGGGGGGGGGGGGXbbaaZZZZZZZZZbehijjhfecaYVSPLGNu1n2mNGTgGGGGGGGGGGGGGGGGGGGWXXXYYZaababbdhkklkjhfecaXUROKOwzp2iGGGg5GGGGGGGGGGGGGGGGGGTTVWWXZbccccdgjlmmkjigfdbYWTQNY0ut1XGGGGTgGGGGGGGGGGGGGGGGGGgSUWXacdeeefilnnmkjigfdbZWUSOk1qzoOGGGGGGGGGGGGGGGGGGGGGGGGOoSVXadegfghkmnnljihgedbZWUSWxws0ZGGGGGGGGGGGGGGGGGGGGGGGGGX1tTWaefhhijlnnmjhggfdbaYVUXn0qznNFGGGGGGGGGGGGGGGGGGGGGGGGi2pzTZdfhhiklmlkheeedcaYXUTgztvyRGFFGGGGGGGGGGGGGGGGGGGGGGNm2n1uUbeghijlljifcccbaYXVTfyutzcJHFFFGGGGGGGGGGGGGGGGGGGGGOv1n2vNOadfhijigfcZZZYXWVUgyvtzeLKIGFFGGGGGGGGGGGGGGGGGGGGGOv2m0zVGJYceggfdbZXXXWVVYnzutzgNMLJHFFFGGGGGGGGGGGGGGGGGGGGGs5nu5nGGGRZccbZYWUVVUUdrztvyfOONLKIGFFFGGGGGGGGGGGGGGGGGGGGg5um40kGGGJVXXVVTTTTcozwsxxdPPPOMLJHFFFGGGGGGGGGGGGGGGGGGGGOy4np61nNGGGORRRRVdpzysuzpWPPQPONLKIGFFFGGGGGGGGGGGGGGGGGGGGf42mn27zqfWWXbfuz0wrtzweQQPQQQPNMKIGFFFGGGGGGGGGGGGGGGGGGGGGn35rkpy4554320vrqv0xfVQQQPQQQPNMKIGFFFGGGGGGGGGGGGGGGGGGGGGGdx64vomlmnnpsw00pcTOPPQPPQQPONLKIGFFFGGGGGGGGGgTGGGGGGGGGGGGGet04554431ymZOHJLMNOPOOPPONMKJHFFFFGGGGGGGGGG5gGGGGGGGGGGGGGGTVWXXXWOGGGGGGGHJLMMMNNMLKJHFFFFFGGGGGGGGGGGgTGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGHHIJJJIHGFFFFFGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGFFFFFFFFGGGGGGGGGGG5gGGGGGGGGGGGGGGGGGGGGGGGGTgTGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGgTGGGGGGGGGGGGGGGGGGGGGGGGg5gGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGTgTGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGG5gGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGgTGGGGGGGGgTGGGGGGGGgTGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGG5gGGGGGGGG5gGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGgTGGGGGGGGgTGGGGGGGGGGGGGGGGGGGGGGGGGGGGgGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGG5GGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGg5GGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGG',
} as const;

/** Between the lamp and the picture, so that light spreads over all of it and the plastic stays cool. */
const air = 4;
/** How far the foot stands out around the panel. */
const plinth = 1.2;
/** What of the foot stands around the lamp. */
const around = 5;

// Sizes that rules speak about, in millimetres.
const lampRadius = divide(value('lamp'), 2);
/** From the front of the picture to the back of the foot. */
const footing = add(value('distance'), lampRadius, around);

export default defineProduct({
  id: 'picture-light',
  version: '1.0.0',
  name: { en: 'Picture light', de: 'Bilderlicht' },
  tagline: { en: 'Your photograph, hidden in white plastic until the light goes on behind it', de: 'Das eigene Foto, im weißen Kunststoff verborgen, bis dahinter das Licht angeht' },
  description: {
    en: `By day a pale relief, by night your photograph: thin places let light through, thick ones hold it back, in sixty-four steps. Bring a portrait, the dog, the view from the hut. Faces close up and strong light give the best pictures; busy backgrounds drown them.

Stand it flat like a picture or bend it around its lamp, as far as half a circle. The foot has a seat for an LED tea light and is as deep as the picture needs to stand.

It prints standing up, so that the layers run across the picture and it gets as fine as the nozzle draws. White or clear material shows the most.`,
    de: `Am Tag ein helles Relief, am Abend das eigene Foto: Dünne Stellen lassen Licht durch, dicke halten es zurück, in vierundsechzig Stufen. Ein Porträt, der Hund, der Blick von der Hütte. Nahe Gesichter und kräftiges Licht geben die besten Bilder; unruhige Hintergründe verschlucken sie.

Es steht flach wie ein Bild oder biegt sich um sein Licht, bis zum halben Kreis. Der Fuß hat einen Sitz für ein LED-Teelicht und ist so tief, wie es das Bild zum Stehen braucht.

Gedruckt wird stehend, damit die Schichten quer durchs Bild laufen und es so fein wird, wie die Düse zeichnet. Weißes oder klares Material zeigt am meisten.`,
  },
  view: { azimuth: -66, elevation: 20 },

  groups: [
    { id: 'picture', label: { en: 'Picture', de: 'Bild' } },
    { id: 'relief', label: { en: 'Light and dark', de: 'Hell und Dunkel' } },
    { id: 'frame', label: { en: 'Frame and curve', de: 'Rahmen und Bogen' } },
    { id: 'foot', label: { en: 'Foot and lamp', de: 'Fuß und Licht' } },
  ],

  parameters: {
    picture: image({ group: 'picture', label: { en: 'Picture', de: 'Bild' }, default: pictures.mountains, required: true }),
    tall: length({ group: 'picture', label: { en: 'Height of the picture', de: 'Höhe des Bildes' }, help: { en: 'Its width follows from the picture, up to 220 mm.', de: 'Die Breite folgt aus dem Bild, bis 220 mm.' }, default: 80, min: 40, max: 180, step: 1 }),
    tone: choice({
      group: 'picture', label: { en: 'Tone', de: 'Ton' }, default: 'positive',
      options: [
        { id: 'positive', label: { en: 'Dark stays dark', de: 'Dunkel bleibt dunkel' }, icon: 'M4 5h16v14H4zM4 19l6-8 4 5 3-3 3 6' },
        { id: 'negative', label: { en: 'Dark lights up', de: 'Dunkel leuchtet' }, icon: 'M4 5h16v14H4zM8 9h8v6H8z' },
      ],
    }),

    light: length({ group: 'relief', label: { en: 'Thickness where it is light', de: 'Dicke, wo es hell ist' }, default: 0.8, min: 0.6, max: 1.6, step: 0.1 }),
    dark: length({ group: 'relief', label: { en: 'Thickness where it is dark', de: 'Dicke, wo es dunkel ist' }, default: 3, min: 1.8, max: 5, step: 0.1 }),

    border: length({ group: 'frame', label: { en: 'Frame', de: 'Rahmen' }, default: 4, min: 2, max: 15, step: 0.5 }),
    edge: length({
      group: 'frame', label: { en: 'Thickness of the frame', de: 'Dicke des Rahmens' }, default: 4, min: 2.4, max: 8, step: 0.2,
      atLeast: value('dark'), because: { en: 'The frame is at least as thick as the darkest place, so that nothing rubs on the picture.', de: 'Der Rahmen ist wenigstens so dick wie die dunkelste Stelle, damit am Bild nichts reibt.' },
    }),
    arc: angle({ group: 'frame', label: { en: 'Curve', de: 'Bogen' }, help: { en: '0° stands flat, 180° is half a circle around the lamp.', de: '0° steht flach, 180° ist ein halber Kreis um das Licht.' }, default: 80, min: 0, max: 180, step: 5 }),

    foot: length({ group: 'foot', label: { en: 'Thickness of the foot', de: 'Dicke des Fußes' }, default: 5, min: 3, max: 15, step: 0.5 }),
    distance: length({ group: 'foot', label: { en: 'Lamp behind the picture', de: 'Licht hinter dem Bild' }, help: { en: 'From the picture to the middle of the lamp; further away, the light is more even.', de: 'Vom Bild bis zur Mitte des Lichts; weiter weg wird es gleichmäßiger.' }, default: 40, min: 15, max: 90, step: 1 }),
    lamp: length({ group: 'foot', label: { en: 'Diameter of the lamp', de: 'Durchmesser des Lichts' }, help: { en: 'Measure yours; LED tea lights are mostly as wide as candles, 38 mm.', de: 'Am besten messen; LED-Teelichter sind meist so breit wie Kerzen, 38 mm.' }, default: 38, min: 15, max: 70, step: 0.5 }),
    seat: length({
      group: 'foot', label: { en: 'Depth of its seat', de: 'Tiefe seines Sitzes' }, default: 2, min: 0, max: 8, step: 0.5,
      atMost: subtract(value('foot'), 1.2), because: { en: 'Under the lamp 1.2 mm of the foot have to stay, six layers.', de: 'Unter dem Licht müssen 1,2 mm vom Fuß bleiben, sechs Schichten.' },
    }),
  },

  rules: [
    rule({
      id: 'contrast',
      require: atLeast(value('dark'), add(value('light'), 1.2)),
      reason: { en: 'Between light and dark lie less than 1.2 mm: six layers of 0.2 mm make no picture.', de: 'Zwischen Hell und Dunkel liegen weniger als 1,2 mm: Sechs Stufen von 0,2 mm geben kein Bild.' },
      repairs: [{ set: { dark: add(value('light'), 1.2), edge: max(value('edge'), add(value('light'), 1.2)) } }, { set: { light: subtract(value('dark'), 1.2) } }],
    }),
    rule({
      id: 'lamp-clears-picture',
      require: atLeast(value('distance'), add(lampRadius, air)),
      reason: { en: 'A lamp {lamp} wide would touch the picture; 4 mm of air between them spread its light.', de: 'Ein {lamp} breites Licht würde das Bild berühren; 4 mm Luft dazwischen verteilen es.' },
      repairs: [{ set: { distance: add(lampRadius, air) } }, { set: { lamp: multiply(2, subtract(value('distance'), air)) } }],
    }),
    rule({
      id: 'stands-steady',
      // The panel stands at the front, so foot and lamp behind it keep it from falling on its face: with 45 g of picture 100 mm high, 18 g of
      // foot and 15 g of lamp the whole leans some 12° before it tips where the foot is two fifths as deep as it is high.
      require: atLeast(multiply(2.5, footing), add(value('tall'), value('border'), value('foot'))),
      reason: { en: 'A picture {tall} high on so short a foot tips forward when somebody brushes against it.', de: 'Ein {tall} hohes Bild auf so kurzem Fuß kippt nach vorn, sobald jemand daran streift.' },
      repairs: [
        { set: { distance: subtract(divide(add(value('tall'), value('border'), value('foot')), 2.5), add(lampRadius, around)) } },
        { set: { tall: subtract(multiply(2.5, footing), add(value('border'), value('foot'))) } },
      ],
    }),
    rule({
      id: 'light-enough',
      severity: 'advice',
      require: atMost(value('light'), 1.2),
      reason: { en: 'Where it is lightest, {light} of plastic still swallow much of a small lamp: two or three lines of the nozzle glow.', de: 'Auch an den hellsten Stellen schlucken {light} Kunststoff viel von einem kleinen Licht: Zwei bis drei Bahnen der Düse leuchten.' },
      repairs: [{ set: { light: 0.8 } }],
    }),
    rule({
      id: 'even-light',
      severity: 'advice',
      require: atLeast(multiply(2, value('distance')), either(equal(word('tone'), 'negative'), multiply(0.5, value('tall')), multiply(0.6, value('tall')))),
      reason: { en: 'So close behind a picture {tall} high, the lamp shows as a bright spot.', de: 'So nah hinter einem {tall} hohen Bild zeichnet sich das Licht als heller Fleck ab.' },
      repairs: [{ set: { distance: multiply(0.3, value('tall')) } }, { set: { tall: divide(value('distance'), 0.3) } }],
    }),
  ],

  presets: [
    { id: 'mountains', name: { en: 'Mountains at dusk', de: 'Berge in der Dämmerung' }, values: {}, finishes: { light: { material: 'pla', colour: 'white' } } },
    { id: 'sea', name: { en: 'Sailing into the sun', de: 'In die Sonne segeln' }, values: { picture: pictures.sea, tall: 90, arc: 0, border: 6, edge: 5, distance: 38 }, finishes: { light: { material: 'pla', colour: 'white' } } },
    { id: 'wood', name: { en: 'Full moon over the wood', de: 'Vollmond überm Wald' }, values: { picture: pictures.wood, tall: 120, arc: 120, border: 3, distance: 36, foot: 6 }, finishes: { light: { material: 'petg-translucent', colour: 'clear' } } },
    { id: 'planet', name: { en: 'Night light for an astronaut', de: 'Nachtlicht für Raumfahrer' }, values: { picture: pictures.planet, tall: 75, arc: 150, border: 3, dark: 2.8, distance: 30 }, finishes: { light: { material: 'pla', colour: 'white' } } },
    { id: 'small', name: { en: 'For the desk', de: 'Für den Schreibtisch' }, values: { picture: pictures.mountains, tall: 50, arc: 45, border: 2.5, edge: 3, dark: 2.4, lamp: 20, distance: 20, foot: 4, seat: 1.5 }, finishes: { light: { material: 'resin', colour: 'white' } } },
  ],

  parts: {
    light: { name: { en: 'Picture', de: 'Bild' }, finish: { material: 'pla', colour: 'white' }, processes: ['fdm', 'sla'] },
  },

  build(v, g) {
    if (v.picture === undefined) throw new Error('A picture light needs a picture.');
    const scale = Math.min(v.tall / v.picture.height, 220 / v.picture.width);
    const [width, tall] = [v.picture.width * scale, v.picture.height * scale];
    const turn = (v.arc * Math.PI) / 180;
    const [bright, dim] = v.tone === 'positive' ? [v.light, v.dark] : [v.dark, v.light];
    const half = width / 2 + v.border;
    /** Of the flat back, which keeps its length when it is bent. */
    const radius = turn === 0 ? 0 : (2 * half) / turn;
    // The panel ends inside of the foot.
    const bottom = -tall / 2 - v.foot / 2 - 2;
    const top = tall / 2 + v.border;

    // Lying on its face, the picture read from below: what is bent upwards then shows it on the outside.
    const relief = g.relief(v.picture, { width, depth: tall, dark: dim, light: bright }).rotate([0, 180, 0]);
    const lap = Math.min(0.6, v.border / 2);
    const frame = g.polygon([[-half, bottom], [half, bottom], [half, top], [-half, top]]).subtract(g.rectangle({ width: width - 2 * lap, depth: tall - 2 * lap })).extrude({ height: v.edge }).translate([0, 0, -v.edge]);
    const lying = relief.union(frame);
    const panel = (radius === 0 ? lying : lying.bend({ radius })).rotate([90, 0, 0]).rotate([0, 0, 180]).translate([0, 0, v.foot / 2 - bottom]);

    const lampRadius = v.lamp / 2;
    const under = { half, radius, edge: v.edge, turn };
    const blank = g.hull([g.polygon(footprint(under)), g.circle({ radius: lampRadius + around }).translate([0, v.distance])]).offset(plinth).extrude({ height: v.foot });
    const foot = v.seat === 0 ? blank : blank.subtract(g.cylinder({ radius: lampRadius + 0.3, height: v.seat + 1 }).translate([0, v.distance, v.foot - v.seat]));
    const high = v.foot / 2 + top - bottom;
    const [across] = edgeOf(under);
    return {
      parts: [{ id: 'light', solid: g.union([foot, panel]) }],
      hardware: [{ designation: `LED tea light, at most ${v.lamp} mm wide`, quantity: 1, purpose: { en: 'Stands in the seat behind the picture; never a real candle', de: 'Steht im Sitz hinter dem Bild; nie eine echte Kerze' } }],
      handles: [
        { parameter: 'tall', part: 'light', at: [0, -v.edge, high], axis: [0, 0, 1] },
        { parameter: 'distance', part: 'light', at: [0, v.distance, v.foot], axis: [0, 1, 0] },
        { parameter: 'lamp', part: 'light', at: [lampRadius, v.distance, v.foot], axis: [1, 0, 0], gain: 2 },
      ],
      dimensions: [
        { id: 'height', part: 'light', from: [across, 0, 0], to: [across, 0, high], offset: [12, 0, 0], parameter: 'tall', overall: 'z' },
        ...(turn === 0 && half >= lampRadius + around ? [{ id: 'width', part: 'light', from: [-half - plinth, -v.edge, 0], to: [half + plinth, -v.edge, 0], offset: [0, -14, 0], parameter: 'tall', overall: 'x' } as const] : []),
        { id: 'distance', part: 'light', from: [0, 0, v.foot], to: [0, v.distance, v.foot], offset: [across + 12, 0, 0], parameter: 'distance' },
      ],
    };
  },
});

interface Under {
  readonly half: number;
  readonly radius: number;
  readonly edge: number;
  readonly turn: number;
}

/** Where the front of the frame ends at the right: x and y. */
const edgeOf = ({ half, radius, edge, turn }: Under): Vector2 => (radius === 0 ? [half, -edge] : [(radius + edge) * Math.sin(turn / 2), radius - (radius + edge) * Math.cos(turn / 2)]);

/** What the panel stands on, seen from above: its front at the bottom. */
function footprint(under: Under): readonly Vector2[] {
  const { half, radius, edge, turn } = under;
  if (radius === 0) return [[-half, -edge], [half, -edge], [half, 0], [-half, 0]];
  const steps = Math.max(4, Math.ceil(under.turn * 12));
  const along = (distance: number): readonly Vector2[] =>
    Array.from({ length: steps + 1 }, (_, step): Vector2 => {
      const at = turn * (step / steps - 0.5);
      return [distance * Math.sin(at), radius - distance * Math.cos(at)];
    });
  return [...along(radius + edge), ...[...along(radius)].reverse()];
}
