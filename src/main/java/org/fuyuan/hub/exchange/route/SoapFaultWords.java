package org.fuyuan.hub.exchange.route;

import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.namespace.QName;

/**
 * What may be shown of a SOAP fault. Its text is written by the partner and may quote the message with names and numbers, so nothing
 * of it is kept but words of a closed vocabulary: the rule of XML Schema that was broken and the answers usual between courts and banks.
 *
 * @param code the fault code if SOAP 1.1 or 1.2 knows it, otherwise {@code other}
 * @param known what was found of the vocabulary, in its order
 * @param length of the text that is not shown, in characters
 */
record SoapFaultWords(String code, List<String> known, int length) {

    private static final Set<String> OF_THE_SENDER = Set.of("Client", "Sender");
    private static final Set<String> CODES = Set.of(
            "Client", "Sender", "Server", "Receiver", "VersionMismatch", "MustUnderstand", "DataEncodingUnknown");

    /** Validation rules as XML Schema 1.0 part 1, appendix C names them. */
    private static final Pattern SCHEMA_RULE = Pattern.compile(
            "\\bcvc-(?:attribute|complex-type|datatype-valid|elt|enumeration-valid|fractionDigits-valid|id|length-valid"
                    + "|maxExclusive-valid|maxInclusive-valid|maxLength-valid|minExclusive-valid|minInclusive-valid"
                    + "|minLength-valid|pattern-valid|simple-type|totalDigits-valid|type)(?:\\.[0-9]){0,3}\\b");

    private static final List<String> ANSWERS = List.of(
            "无法律文书", "无证件", "查无账户信息", "账号与证件不匹配", "账号与姓名不匹配", "无原冻结请求信息", "理财产品冻结失败", "已经反馈", "报文为空", "报文无法解析", "系统繁忙");

    static SoapFaultWords of(QName code, String text) {
        String said = String.valueOf(text);
        List<String> known = Stream.concat(
                        SCHEMA_RULE.matcher(said).results().map(MatchResult::group),
                        ANSWERS.stream().filter(said::contains))
                .distinct()
                .toList();
        return new SoapFaultWords(knownCode(code), known, said.length());
    }

    /** SOAP 1.1 lets a code be refined behind a dot, e.g. {@code Client.Authentication}. */
    private static String knownCode(QName code) {
        String first = code == null ? "" : code.getLocalPart().split("\\.", 2)[0];
        return CODES.contains(first) ? first : "other";
    }

    boolean blamesTheMessage() {
        return OF_THE_SENDER.contains(code);
    }

    String sentence() {
        String words = known.isEmpty() ? "" : ": " + String.join(", ", known);
        return "answered a SOAP fault%s (its text of %d characters is not shown, it may quote the message)"
                .formatted(words, length);
    }
}
