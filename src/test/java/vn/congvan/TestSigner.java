package vn.congvan;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.ExternalSigningSupport;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/** Somebody with a key and a certificate who signs PDFs as signing programs do: what is added stands behind what was there. */
final class TestSigner {
    static final Instant WHEN = Instant.parse("2024-12-05T02:30:00Z");

    /** Changes a document; what it returns is written, besides what was marked. */
    interface Change {
        Set<COSDictionary> to(PDDocument document) throws IOException;

        Change NONE = document -> Set.of();
    }

    /** Makes the signature of bytes. */
    interface Container {
        byte[] of(byte[] signed) throws IOException;
    }

    private final KeyPair keys;
    private final X509CertificateHolder certificate;
    private final String algorithm;

    private TestSigner(KeyPair keys, X509CertificateHolder certificate, String algorithm) {
        this.keys = keys;
        this.certificate = certificate;
        this.algorithm = algorithm;
    }

    static TestSigner named(String name) {
        return of("CN=" + name + ",O=Văn phòng UBND tỉnh,C=VN", "SHA256withRSA", "2024-01-01", "2027-01-01");
    }

    /** @param algorithm {@code SHA256withRSA}, {@code SHA384withECDSA} */
    static TestSigner of(String subject, String algorithm, String from, String to) {
        try {
            boolean isEc = algorithm.endsWith("ECDSA");
            KeyPairGenerator generator = KeyPairGenerator.getInstance(isEc ? "EC" : "RSA");
            generator.initialize(isEc ? 256 : 2048);
            KeyPair keys = generator.generateKeyPair();
            X500Name called = new X500Name(subject);
            X509CertificateHolder certificate = new JcaX509v3CertificateBuilder(
                            called,
                            BigInteger.valueOf(766),
                            Date.from(Instant.parse(from + "T00:00:00Z")),
                            Date.from(Instant.parse(to + "T00:00:00Z")),
                            called,
                            keys.getPublic())
                    .build(new JcaContentSignerBuilder(algorithm).build(keys.getPrivate()));
            return new TestSigner(keys, certificate, algorithm);
        } catch (GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A signature of the bytes, without them, as PAdES asks for (ETSI EN 319 142-1). */
    byte[] container(byte[] signed) {
        return container(signed, false, true);
    }

    /** @param withThem whether the bytes stand in it, {@code timed} whether it claims a time */
    byte[] container(byte[] signed, boolean withThem, boolean timed) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
            ASN1EncodableVector attributes = new ASN1EncodableVector();
            if (timed) {
                attributes.add(new Attribute(CMSAttributes.signingTime, new DERSet(new Time(Date.from(WHEN)))));
            }
            attributes.add(new Attribute(
                    PKCSObjectIdentifiers.id_aa_signingCertificateV2,
                    new DERSet(new SigningCertificateV2(new ESSCertIDv2(digest)))));
            CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
            generator.addSignerInfoGenerator(new JcaSignerInfoGeneratorBuilder(
                            new JcaDigestCalculatorProviderBuilder().build())
                    .setSignedAttributeGenerator(of -> {
                        AttributeTable all = new DefaultSignedAttributeTableGenerator(new AttributeTable(attributes))
                                .getAttributes(of);
                        return timed ? all : all.remove(CMSAttributes.signingTime);
                    })
                    .build(new JcaContentSignerBuilder(algorithm).build(keys.getPrivate()), certificate));
            generator.addCertificates(new JcaCertStore(List.of(certificate)));
            return generator
                    .generate(new CMSProcessableByteArray(signed), withThem)
                    .getEncoded();
        } catch (GeneralSecurityException | OperatorCreationException | CMSException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] sign(byte[] pdf) {
        return sign(pdf, Change.NONE);
    }

    /** Changes the document and signs it, in one step. */
    byte[] sign(byte[] pdf, Change change) {
        return sign(pdf, change, "ETSI.CAdES.detached", new PDRectangle(330, 300, 130, 60), this::container);
    }

    static byte[] sign(byte[] pdf, Change change, String kind, PDRectangle where, Container container) {
        try (PDDocument document = Loader.loadPDF(pdf);
                SignatureOptions options = new SignatureOptions()) {
            options.setPage(document.getNumberOfPages() - 1);
            PDSignature signature = new PDSignature();
            signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
            signature.setSubFilter(COSName.getPDFName(kind));
            document.addSignature(signature, options);
            PDSignatureField field = document.getSignatureFields()
                    .get(document.getSignatureFields().size() - 1);
            show(document, field.getWidgets().get(0), where);
            Set<COSDictionary> changed = new HashSet<>(change.to(document));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            changed.forEach(one -> one.setNeedToBeUpdated(true));
            ExternalSigningSupport signing = document.saveIncrementalForExternalSigning(out);
            try (InputStream content = signing.getContent()) {
                signing.setSignature(container.of(content.readAllBytes()));
            }
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void show(PDDocument document, PDAnnotationWidget widget, PDRectangle where) throws IOException {
        widget.setRectangle(where);
        PDAppearanceStream appearance = new PDAppearanceStream(document);
        appearance.setBBox(new PDRectangle(where.getWidth(), where.getHeight()));
        appearance.setResources(new org.apache.pdfbox.pdmodel.PDResources());
        try (var out = appearance.getStream().createOutputStream()) {
            String ink = "1 0 0 RG 2 w 1 1 " + (where.getWidth() - 2) + " " + (where.getHeight() - 2) + " re S";
            out.write(ink.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        }
        PDAppearanceDictionary appearances = new PDAppearanceDictionary();
        appearances.setNormalAppearance(appearance);
        widget.setAppearance(appearances);
    }

    /** The document changed without a signature, behind what was there. */
    static byte[] changed(byte[] pdf, Change change) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            Set<COSDictionary> changed = change.to(document);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.saveIncremental(out, changed);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Written by another program from beginning to end. */
    static byte[] savedAnew(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static COSArray annotations(PDDocument document, int page) {
        COSDictionary dictionary = document.getPage(page).getCOSObject();
        COSArray annotations = dictionary.getCOSArray(COSName.ANNOTS);
        if (annotations == null) {
            annotations = new COSArray();
            dictionary.setItem(COSName.ANNOTS, annotations);
        }
        return annotations;
    }
}
