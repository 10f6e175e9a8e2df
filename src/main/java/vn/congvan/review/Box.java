package vn.congvan.review;

/** A rectangle on a page, in points from the page's top left corner, y downwards. */
record Box(double x, double y, double width, double height) {
    double right() {
        return x + width;
    }

    double bottom() {
        return y + height;
    }

    /** Whether both stand on one line: they share half of the lower one's height. */
    boolean besides(Box other) {
        double shared = Math.min(bottom(), other.bottom()) - Math.max(y, other.y);
        return shared > Math.min(height, other.height) / 2;
    }

    Box with(Box other) {
        double left = Math.min(x, other.x);
        double top = Math.min(y, other.y);
        return new Box(left, top, Math.max(right(), other.right()) - left, Math.max(bottom(), other.bottom()) - top);
    }

    Box larger(double by) {
        return new Box(x - by, y - by, width + 2 * by, height + 2 * by);
    }

    Box wider(double by) {
        return new Box(x - by, y, width + 2 * by, height);
    }

    /** What it lies within after a turn clockwise about a point, by degrees. */
    Box turned(double degrees, double aboutX, double aboutY) {
        double angle = Math.toRadians(degrees);
        double centreX = x + width / 2 - aboutX;
        double centreY = y + height / 2 - aboutY;
        double sin = Math.sin(angle);
        double cos = Math.cos(angle);
        double wide = Math.abs(width * cos) + Math.abs(height * sin);
        double high = Math.abs(width * sin) + Math.abs(height * cos);
        return new Box(
                aboutX + centreX * cos - centreY * sin - wide / 2,
                aboutY + centreX * sin + centreY * cos - high / 2,
                wide,
                high);
    }
}
