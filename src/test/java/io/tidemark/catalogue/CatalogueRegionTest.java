package io.tidemark.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogueRegionTest {
    private static final int PROVINCES = 34;
    private static final int PREFECTURES = 333;

    private final Catalogue catalogue = Catalogue.shipped();

    @Test
    void every_province_and_every_region_at_prefecture_level_has_a_code_of_its_own() {
        assertThat(catalogue.regions()).extracting(Region::code).doesNotHaveDuplicates();
        assertThat(catalogue.regions()).extracting(Region::name).doesNotHaveDuplicates();
        assertThat(catalogue.regions()).filteredOn(r -> r.province().isEmpty()).hasSize(PROVINCES);
        assertThat(catalogue.regions()).filteredOn(r -> !r.province().isEmpty()).hasSize(PREFECTURES);
    }

    @Test
    void a_city_begins_with_the_two_digits_of_its_province() {
        for (Region region : catalogue.regions()) {
            if (!region.province().isEmpty()) {
                Region province = catalogue.region(region.province()).orElseThrow();
                assertThat(region.code().substring(0, 2))
                        .as(region.name())
                        .isEqualTo(province.code().substring(0, 2));
            }
        }
    }

    @Test
    void a_full_and_a_short_name_lead_to_the_region() {
        for (Region region : catalogue.regions()) {
            assertThat(catalogue.region(region.name())).contains(region);
            assertThat(catalogue.region(region.shortName())).contains(region);
        }
        assertThat(catalogue.vocabulary().provinces())
                .allSatisfy(province -> assertThat(catalogue.region(province)).isPresent());
    }

    @ParameterizedTest
    @CsvSource({
        "大连, 大连市, 210200, 辽宁省",
        "延边, 延边朝鲜族自治州, 222400, 吉林省",
        "吉林, 吉林省, 220000, ''",
        "吉林市, 吉林市, 220200, 吉林省",
        "内蒙古, 内蒙古自治区, 150000, ''",
        "海南, 海南省, 460000, ''",
        "海南州, 海南藏族自治州, 632500, 青海省"
    })
    void a_name_is_of_one_region(String name, String full, String code, String province) {
        assertThat(catalogue.region(name)).hasValueSatisfying(region -> {
            assertThat(region.name()).isEqualTo(full);
            assertThat(region.code()).isEqualTo(code);
            assertThat(region.province()).isEqualTo(province);
        });
    }

    @Test
    void a_name_that_is_of_none_or_of_several_leads_nowhere() {
        assertThat(catalogue.region("新区")).isEmpty();
        assertThat(catalogue.region("")).isEmpty();
    }

    @Test
    void a_line_that_is_no_region_is_refused() {
        assertThatThrownBy(() -> read("2102,大连市,大连")).hasMessage("regions.csv: not code,name,short: 2102,大连市,大连");
        assertThatThrownBy(() -> read("210200,大连市,大连")).hasMessage("regions.csv: 大连市 stands before its province");
    }

    private static List<Region> read(String line) {
        return RegionFile.read(("code,name,short\n" + line + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
