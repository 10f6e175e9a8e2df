package vn.congvan.data.sheet;

import java.util.List;
import org.dhatim.fastexcel.Worksheet;

/** Writes the sheet that explains the form. */
final class FormGuide {
    private static final List<String> LINES = List.of(
            "Chỉ điền vào các ô màu vàng nhạt ở trang tính “Số liệu”; các ô khác được khóa (không có mật khẩu).",
            "Số: phần lẻ sau dấu phẩy, không chấm phần nghìn, thí dụ 80,12 hoặc 996754. Không gõ 80.12.",
            "Tỷ lệ phần trăm: gõ 79,3 hoặc 79,3% đều được.",
            "Ngày: gõ 2024-12-05 hoặc 05/12/2024; chưa biết ngày thì chỉ gõ năm-tháng: 2024-12.",
            "Có hay không: chọn trong danh sách của ô.",
            "Chưa có giá trị thì để trống ô: trường bắt buộc mà trống sẽ được báo, kèm tên ô.",
            "Không có giá trị, và cố ý như vậy: gõ dấu gạch ngang (-) hoặc chữ “không có”.",
            "Trường không bắt buộc mà trống thì lấy theo phần mặc định của mẫu công văn, nếu có.",
            "Danh sách: mỗi mục một hàng; hàng thừa để trống; thiếu hàng thì chép thêm hàng ngay bên dưới.",
            "Tên mục của tháng trước đã được điền sẵn: xóa hoặc sửa nếu tháng này khác.",
            "Không sửa cột Mã và hàng mã nhỏ màu xám: chương trình nhận ra giá trị nhờ các mã ấy.",
            "Dấu nháy đơn (') ở đầu ô giữ cho chữ bắt đầu bằng = + - @ không thành công thức; không phải xóa.",
            "Điền xong: lưu tệp vào thư mục số liệu của tháng rồi chạy congvan generate.");

    private FormGuide() {}

    static void write(Worksheet sheet) {
        FormCells cells = new FormCells(sheet, 5, 100);
        cells.heading(1, 1, "Cách điền biểu mẫu").bold().fontSize(14).set();
        for (int i = 0; i < LINES.size(); i++) {
            cells.text(i + 3, 1, (i + 1) + ".").verticalAlignment("top").set();
            cells.text(i + 3, 2, LINES.get(i)).set();
        }
        cells.setHeights();
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
    }
}
