package io.tidemark.catalogue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads {@code regions.csv}: code, name, short name; a province stands before what is in it. */
final class RegionFile {
    private static final int PROVINCE_DIGITS = 2;
    private static final String PROVINCE_END = "0000";

    private RegionFile() {}

    static List<Region> read(byte[] file) {
        List<Region> regions = new ArrayList<>();
        Map<String, String> provinces = new HashMap<>();
        for (String line :
                new String(file, StandardCharsets.UTF_8).lines().skip(1).toList()) {
            String[] parts = line.split(",", -1);
            if (parts.length != 3 || !parts[0].matches("\\d{6}")) {
                throw new IllegalStateException("regions.csv: not code,name,short: " + line);
            }
            String digits = parts[0].substring(0, PROVINCE_DIGITS);
            boolean isProvince = parts[0].endsWith(PROVINCE_END);
            if (isProvince) {
                provinces.put(digits, parts[1]);
            }
            String province = provinces.get(digits);
            if (province == null) {
                throw new IllegalStateException("regions.csv: " + parts[1] + " stands before its province");
            }
            regions.add(new Region(parts[0], parts[1], parts[2], isProvince ? "" : province));
        }
        return List.copyOf(regions);
    }
}
