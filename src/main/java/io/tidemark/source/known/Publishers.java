package io.tidemark.source.known;

import io.tidemark.source.Source.Authority;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names of those who publish, by the words they end with. */
public final class Publishers {
    private static final Pattern STATISTICS = Pattern.compile("统计局|統計局|调查总队|调查队|统计处|統計處|Bureau of Statistics");
    private static final Pattern GOVERNMENT =
            Pattern.compile("政府|发展改革委|发改委|发展和改革|国务院|委员会|财政[局厅部]|商务[局厅部]|科技[局厅部]|科学技术[局厅部]"
                    + "|工业和信息化|工信[局厅部]|海关|税务局|人民银行|人力资源和社会保障|住房和城乡建设|Government|Commission");
    private static final Pattern PRESS = Pattern.compile("日报|晚报|早报|晨报|商报|时报|新闻|网$|社$|宣传部|电视台|广播|客户端|News|Daily|Times");
    private static final Pattern WHOLE_NAME = Pattern.compile("[\\p{IsHan}]{1,20}(?:统计局|統計局|调查总队|调查队|人民政府|人民政府办公[厅室]"
            + "|发展改革委|发展和改革委员会|发改委|财政[局厅]|商务[局厅]|科技[局厅]|科学技术[局厅]|工业和信息化[局厅]|工信[局厅]|海关"
            + "|日报社?|晚报|早报|晨报|商报|宣传部|新闻网|政府网|新华社|通讯社|电视台|编辑部)|新华社");

    private Publishers() {}

    /** Whether the words are the name of an office, a paper or the like, and nothing else. */
    static boolean isName(String words) {
        return WHOLE_NAME.matcher(words).matches();
    }

    /** The rank that a publisher's name gives it, null where the name says nothing of it. */
    public static @Nullable Authority authority(String publisher) {
        if (STATISTICS.matcher(publisher).find()) {
            return Authority.STATISTICS_OFFICE;
        }
        if (GOVERNMENT.matcher(publisher).find()) {
            return Authority.GOVERNMENT;
        }
        return PRESS.matcher(publisher).find() ? Authority.PRESS : null;
    }

    /** The region in a publisher's name, empty where there is none. */
    public static String region(String publisher) {
        return Regions.in(publisher);
    }
}
