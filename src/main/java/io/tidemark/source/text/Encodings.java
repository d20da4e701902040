package io.tidemark.source.text;

import io.tidemark.source.Refusal.Reason;
import io.tidemark.source.format.RefusedException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Bytes become characters: by their byte order mark, else as strict UTF-8, else by the encoding the file declares, else by
 * {@link EncodingGuess}. Nothing but the mark is changed, and a byte that has no character refuses the file.
 */
public final class Encodings {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Charset BIG5 = Charset.forName("Big5-HKSCS");
    private static final Charset UTF_32BE = Charset.forName("UTF-32BE");
    private static final Charset UTF_32LE = Charset.forName("UTF-32LE");

    private Encodings() {}

    /** The characters of a file that does not declare its encoding. */
    public static String decode(byte[] bytes) throws RefusedException {
        return decode(bytes, "");
    }

    /** The characters of a file that declares an encoding, which may be wrong, unknown or empty. */
    public static String decode(byte[] bytes, String declared) throws RefusedException {
        String marked = byMark(bytes);
        if (marked != null) {
            return marked;
        }
        String utf8 = looksWide(bytes) ? null : strictly(bytes, 0, StandardCharsets.UTF_8);
        if (utf8 != null && isText(utf8)) {
            return utf8;
        }
        Charset named = named(declared);
        String text = named == null ? null : strictly(bytes, 0, named);
        if (text == null) {
            text = EncodingGuess.decode(bytes, GB18030, BIG5, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);
        }
        if (text == null) {
            throw new RefusedException(Reason.UNKNOWN_ENCODING);
        }
        return text;
    }

    /** The characters when every byte has one in this encoding, else null. */
    static @Nullable String strictly(byte[] bytes, int from, Charset charset) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    /** Whether control characters are rare enough to be slips; binary data is full of them. */
    static boolean isText(String text) {
        long controls = text.chars()
                .filter(c -> Character.isISOControl(c) && !Character.isWhitespace(c))
                .count();
        return controls * 100 <= text.length() && text.indexOf('\0') < 0;
    }

    private static @Nullable String byMark(byte[] bytes) throws RefusedException {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return marked(bytes, 3, StandardCharsets.UTF_8);
        }
        if (startsWith(bytes, 0xFF, 0xFE, 0, 0)) {
            return marked(bytes, 4, UTF_32LE);
        }
        if (startsWith(bytes, 0, 0, 0xFE, 0xFF)) {
            return marked(bytes, 4, UTF_32BE);
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return marked(bytes, 2, StandardCharsets.UTF_16LE);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return marked(bytes, 2, StandardCharsets.UTF_16BE);
        }
        if (startsWith(bytes, 0x84, 0x31, 0x95, 0x33)) {
            return marked(bytes, 4, GB18030);
        }
        return null;
    }

    private static String marked(byte[] bytes, int length, Charset charset) throws RefusedException {
        String text = strictly(bytes, length, charset);
        if (text == null) {
            throw new RefusedException(Reason.UNKNOWN_ENCODING);
        }
        return text;
    }

    private static boolean startsWith(byte[] bytes, int... prefix) {
        if (bytes.length < prefix.length) {
            return false;
        }
        for (int i = 0; i < prefix.length; i++) {
            if ((bytes[i] & 0xFF) != prefix[i]) {
                return false;
            }
        }
        return true;
    }

    /** Latin letters in UTF-16 are valid UTF-8 too, each with a zero byte beside it that no text has. */
    private static boolean looksWide(byte[] bytes) {
        for (int i = 0; i < Math.min(bytes.length, 4096); i++) {
            if (bytes[i] == 0) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Charset named(String declared) {
        String name = declared.strip().toLowerCase(Locale.ROOT);
        if (name.isEmpty() || name.startsWith("utf-16")) {
            // a declaration that could be read as Latin letters is not in UTF-16
            return null;
        }
        if (name.startsWith("gb") || name.equals("x-gbk")) {
            return GB18030;
        }
        if (name.startsWith("big5")) {
            return BIG5;
        }
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }
}
