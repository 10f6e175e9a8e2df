package vn.congvan.archive;

/**
 * Mã hồ sơ (NĐ30 Phụ lục VI, Phần II.I.1).
 *
 * @param organId mã định danh of the agency
 * @param year năm hình thành hồ sơ
 * @param notation số và ký hiệu hồ sơ
 */
public record FileCode(String organId, int year, String notation) {}
