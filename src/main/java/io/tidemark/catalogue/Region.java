package io.tidemark.catalogue;

/**
 * A province or a city at prefecture level, as GB/T 2260 codes it.
 *
 * @param code six digits; the first two are those of the province
 * @param name in full: 大连市
 * @param shortName as texts write it: 大连; the full name where the short one would mean another region as well
 * @param province full name of the province that it is in, empty for a province
 */
public record Region(String code, String name, String shortName, String province) {}
