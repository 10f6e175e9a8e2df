package vn.congvan.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.cert.CertificateException;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.util.DateConverter;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSTypedData;
import org.bouncycastle.cms.CMSVerifierCertificateNotValidException;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.SignerInformationVerifier;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.DigestCalculator;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampToken;
import org.jspecify.annotations.Nullable;
import vn.congvan.finding.Finding;
import vn.congvan.finding.Place;
import vn.congvan.finding.Refused;

/**
 * The signature in a PDF's hole (RFC 5652): its digest is that of the bytes covered, and it was made with the key of the certificate
 * that comes with it. No certificate is traced to an authority.
 */
final class CmsSignature {
    private static final Set<String> DETACHED = Set.of("adbe.pkcs7.detached", "ETSI.CAdES.detached");
    private static final String TIMESTAMP = "ETSI.RFC3161";

    /** SHA-1 and what is older can be made to fit two files. */
    private static final Set<ASN1ObjectIdentifier> DIGESTS = Set.of(
            NISTObjectIdentifiers.id_sha256,
            NISTObjectIdentifiers.id_sha384,
            NISTObjectIdentifiers.id_sha512,
            NISTObjectIdentifiers.id_sha3_256,
            NISTObjectIdentifiers.id_sha3_384,
            NISTObjectIdentifiers.id_sha3_512);

    private static final int LONGEST_NAME = 200;

    private final COSDictionary dictionary;
    private final byte[] contents;
    private final SignedRange range;
    private final Place place;
    private final BouncyCastleProvider provider = new BouncyCastleProvider();

    CmsSignature(COSDictionary dictionary, byte[] contents, SignedRange range, Place place) {
        this.dictionary = dictionary;
        this.contents = contents;
        this.range = range;
        this.place = place;
    }

    /** @throws Refused if it is not one over the bytes that it covers */
    SignedPdf.Signature verified() {
        String kind = dictionary.getNameAsString(COSName.SUB_FILTER, "");
        try {
            if (kind.equals(TIMESTAMP)) {
                return timestamp();
            } else if (!DETACHED.contains(kind)) {
                throw new Refused(Finding.of(PdfKind.SIGNATURE_OUTDATED, place, "kind", kind));
            }
            return signature();
        } catch (CMSException | TSPException | IOException | OperatorCreationException | CertificateException e) {
            throw unreadable();
        }
    }

    private SignedPdf.Signature signature()
            throws CMSException, IOException, OperatorCreationException, CertificateException {
        ContentInfo content = content();
        if (new CMSSignedData(content).getSignedContent() != null) {
            throw unreadable(); // what it brings along would be verified in place of the file
        }
        CMSSignedData signed = new CMSSignedData(new Covered(range), content);
        Collection<SignerInformation> signers = signed.getSignerInfos().getSigners();
        if (signers.size() != 1) {
            throw unreadable(); // ISO 32000-2 §12.8.3.3.2: a single signer
        }
        SignerInformation signer = signers.iterator().next();
        X509CertificateHolder certificate = certificate(signed, signer);
        refuseOutdated(signer.getDigestAlgorithmID().getAlgorithm());
        verify(signer, certificate);
        refuseOtherCertificate(signer, certificate);
        Optional<Instant> claimed = claimed(signer);
        if (claimed.isPresent() && !certificate.isValidOn(Date.from(claimed.get()))) {
            throw notValidThen(certificate); // PAdES claims the time outside of what Bouncy Castle looks at
        }
        return new SignedPdf.Signature(name(certificate), claimed, false);
    }

    private void verify(SignerInformation signer, X509CertificateHolder certificate)
            throws OperatorCreationException, CertificateException {
        try {
            if (!signer.verify(verifier(certificate))) {
                throw broken(certificate);
            }
        } catch (CMSVerifierCertificateNotValidException e) {
            throw notValidThen(certificate);
        } catch (CMSException e) {
            throw broken(certificate);
        }
    }

    /** Where the signature names its certificate by a digest, no other with the same key can take its place (RFC 5035 §4). */
    private void refuseOtherCertificate(SignerInformation signer, X509CertificateHolder certificate)
            throws IOException, OperatorCreationException {
        Attribute named = attribute(signer, PKCSObjectIdentifiers.id_aa_signingCertificateV2);
        if (named == null) {
            return;
        }
        ESSCertIDv2 id = SigningCertificateV2.getInstance(named.getAttrValues().getObjectAt(0))
                .getCerts()[0];
        DigestCalculator calculator = digest(id.getHashAlgorithm());
        try (OutputStream out = calculator.getOutputStream()) {
            out.write(certificate.getEncoded());
        }
        if (!MessageDigest.isEqual(calculator.getDigest(), id.getCertHash())) {
            throw broken(certificate);
        }
    }

    private DigestCalculator digest(AlgorithmIdentifier algorithm) throws OperatorCreationException {
        return new JcaDigestCalculatorProviderBuilder()
                .setProvider(provider)
                .build()
                .get(algorithm);
    }

    private static @Nullable Attribute attribute(SignerInformation signer, ASN1ObjectIdentifier type) {
        AttributeTable attributes = signer.getSignedAttributes();
        return attributes == null ? null : attributes.get(type);
    }

    /** A time-stamping service's word that the file was there at a time (RFC 3161, ISO 32000-2 §12.8.5). */
    private SignedPdf.Signature timestamp()
            throws CMSException, TSPException, IOException, OperatorCreationException, CertificateException {
        TimeStampToken token = new TimeStampToken(content());
        X509CertificateHolder certificate = certificate(
                token.toCMSSignedData(),
                token.toCMSSignedData().getSignerInfos().getSigners().iterator().next());
        ASN1ObjectIdentifier digest =
                token.getTimeStampInfo().getHashAlgorithm().getAlgorithm();
        refuseOutdated(digest);
        DigestCalculator calculator = digest(token.getTimeStampInfo().getHashAlgorithm());
        try (OutputStream out = calculator.getOutputStream()) {
            range.writeTo(out);
        }
        if (!MessageDigest.isEqual(
                calculator.getDigest(), token.getTimeStampInfo().getMessageImprintDigest())) {
            throw broken(certificate);
        }
        try {
            token.validate(verifier(certificate));
        } catch (TSPException e) {
            throw broken(certificate);
        }
        Instant time = token.getTimeStampInfo().getGenTime().toInstant();
        return new SignedPdf.Signature(name(certificate), Optional.of(time), true);
    }

    private SignerInformationVerifier verifier(X509CertificateHolder certificate)
            throws OperatorCreationException, CertificateException {
        return new JcaSimpleSignerInfoVerifierBuilder().setProvider(provider).build(certificate);
    }

    /** The hole is larger than the signature; what follows it there are zeros and nothing else. */
    private ContentInfo content() throws IOException {
        ByteArrayInputStream in = new ByteArrayInputStream(contents);
        ASN1Primitive object = new ASN1InputStream(in, contents.length).readObject();
        for (int b = in.read(); b >= 0; b = in.read()) {
            if (b != 0) {
                throw unreadable();
            }
        }
        if (object == null) {
            throw unreadable();
        }
        return ContentInfo.getInstance(object);
    }

    private X509CertificateHolder certificate(CMSSignedData signed, SignerInformation signer) {
        for (X509CertificateHolder certificate : signed.getCertificates().getMatches(null)) {
            if (signer.getSID().match(certificate)) {
                return certificate;
            }
        }
        throw unreadable();
    }

    private void refuseOutdated(ASN1ObjectIdentifier digest) {
        if (!DIGESTS.contains(digest)) {
            throw new Refused(Finding.of(PdfKind.SIGNATURE_OUTDATED, place, "kind", digest.getId()));
        }
    }

    private Optional<Instant> claimed(SignerInformation signer) {
        Attribute time = attribute(signer, CMSAttributes.signingTime);
        if (time != null && time.getAttrValues().size() == 1) {
            return Optional.of(Time.getInstance(time.getAttrValues().getObjectAt(0))
                    .getDate()
                    .toInstant());
        }
        return Optional.ofNullable(dictionary.getString(COSName.M))
                .map(DateConverter::toCalendar)
                .map(java.util.Calendar::toInstant);
    }

    private static String name(X509CertificateHolder certificate) {
        X500Name subject = certificate.getSubject();
        RDN[] names = subject.getRDNs(BCStyle.CN);
        ASN1Encodable first = names.length == 0 ? null : names[0].getFirst().getValue();
        String name = first == null ? subject.toString() : IETFUtils.valueToString(first);
        String shown = name.replaceAll("[\\p{Cntrl}\\p{Cf}]", " ").strip();
        return shown.length() <= LONGEST_NAME ? shown : shown.substring(0, LONGEST_NAME - 1) + "…";
    }

    private Refused notValidThen(X509CertificateHolder certificate) {
        return new Refused(Finding.of(PdfKind.CERTIFICATE_NOT_VALID_THEN, place, "signer", name(certificate)));
    }

    private Refused broken(X509CertificateHolder certificate) {
        return new Refused(Finding.of(PdfKind.SIGNATURE_BROKEN, place, "signer", name(certificate)));
    }

    private Refused unreadable() {
        return new Refused(Finding.of(PdfKind.SIGNATURE_UNREADABLE, place));
    }

    /** The bytes that are covered, without a copy of them. */
    private record Covered(SignedRange range) implements CMSTypedData {
        @Override
        public ASN1ObjectIdentifier getContentType() {
            return PKCSObjectIdentifiers.data;
        }

        @Override
        public void write(OutputStream out) throws IOException {
            range.writeTo(out);
        }

        @Override
        public Object getContent() {
            return range;
        }
    }
}
