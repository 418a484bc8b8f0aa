// Made by `npm run api` from the program's OpenAPI document; not edited by hand.
export type paths = Record<string, never>;
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AcceptHandover: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "AcceptHandover";
            shipment: number;
            scanned: components["schemas"]["Code"];
            seal_intact: boolean;
        };
        AcceptHandoverBody: {
            shipment: number;
            scanned: components["schemas"]["Code"];
            seal_intact: boolean;
            note?: string;
            signature?: components["schemas"]["SigningRequest"];
        };
        /** @enum {string} */
        ActionTaken: "unknown" | "none" | "paused" | "stopped" | "dose_reduced" | "not_applicable";
        AdverseEventClosed: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "AdverseEventClosed";
            adverse_event: number;
        };
        AdverseEventFollowedUp: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "AdverseEventFollowedUp";
            report: components["schemas"]["FollowUpAdverseEventFields"];
        };
        AdverseEventReported: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "AdverseEventReported";
            adverse_event: number;
            report: components["schemas"]["ReportAdverseEventFields"];
        };
        AdverseEventView: {
            adverse_event: number;
            dose: number;
            seriousness: components["schemas"]["Seriousness"];
            outcome: components["schemas"]["Outcome"];
            expected: boolean;
            related: boolean;
            closed: boolean;
            aware_at: components["schemas"]["Instant"];
        };
        AgreeOutOfSpecification: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "AgreeOutOfSpecification";
            batch: number;
        };
        AgreeOutOfSpecificationBody: {
            batch: number;
            note?: string;
            signature?: components["schemas"]["SigningRequest"];
        };
        AllocateDose: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "AllocateDose";
            dose: number;
            course: number;
            visit: number;
        };
        AllocateDoseBody: {
            dose: number;
            course: number;
            visit: number;
            note?: string;
            signature?: components["schemas"]["SigningRequest"];
        };
        AlternativeView: {
            slots: components["schemas"]["Slot"][];
            resource_names: string[];
            collection_at: components["schemas"]["Instant"] | null;
            culture_from_at: components["schemas"]["Instant"];
            suite_until_at: components["schemas"]["Instant"];
            later_us: components["schemas"]["Duration"];
            form: components["schemas"]["CommandForm"];
        };
        AlternativesRequest: {
            order: number;
            from_at: components["schemas"]["Instant"];
            days: number;
            most: number;
            chair_time_us: components["schemas"]["Duration"];
            suite_time_us: components["schemas"]["Duration"];
        };
        AlternativesView: {
            order: number;
            alternatives: components["schemas"]["AlternativeView"][];
            obstacles: components["schemas"]["ObstacleView"][];
        };
        AmendOccurrence: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "AmendOccurrence";
            occurrence: number;
            facts: components["schemas"]["OccurrenceFacts"];
        };
        AmendOccurrenceBody: {
            occurrence: number;
            facts: components["schemas"]["OccurrenceFacts"];
            note?: string;
            signature?: components["schemas"]["SigningRequest"];
        };
        ApplicationDecided: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "ApplicationDecided";
            approval: number;
            granted: boolean;
            /** Format: date */
            day: string;
            evidence: components["schemas"]["Code"];
        };
        AppliedAgain: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "AppliedAgain";
            approval: number;
            /** Format: date */
            day: string;
            evidence: components["schemas"]["Code"];
        };
        ApplyAgain: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "ApplyAgain";
            approval: number;
            /** Format: date */
            day: string;
            evidence: components["schemas"]["Code"];
        };
        ApplyAgainBody: {
            approval: number;
            /** Format: date */
            day: string;
            evidence: components["schemas"]["Code"];
            note?: string;
            signature?: components["schemas"]["SigningRequest"];
        };
        ApplyForDesignation: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "ApplyForDesignation";
            kind: components["schemas"]["DesignationKind"];
            patients: number;
            /** Format: date */
            day: string;
            evidence: components["schemas"]["Code"];
        };
        ApplyForDesignationBody: {
            kind: components["schemas"]["DesignationKind"];
            patients: number;
            /** Format: date */
            day: string;
            evidence: components["schemas"]["Code"];
            note?: string;
            signature?: components["schemas"]["SigningRequest"];
        };
        ApprovalExtended: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "ApprovalExtended";
            approval: number;
            years: number;
            /** Format: date */
            day: string;
            evidence: components["schemas"]["Code"];
        };
        ApprovalRecorded: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "ApprovalRecorded";
            approval: number;
            occurrence: number;
            terms: components["schemas"]["RecordApprovalFields"];
        };
        /** @enum {string} */
        ApprovalStanding: "not_yet" | "valid" | "valid_pending" | "expired";
        ApprovalView: {
            approval: number;
            law_name: string;
            standing: components["schemas"]["ApprovalStanding"];
            last_day: string | null;
            days_left: number;
            shipping_banned: boolean;
            history: components["schemas"]["DecisionView"][];
        };
        ArriveVisit: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "ArriveVisit";
            visit: number;
        };
        ArriveVisitBody: {
            visit: number;
            note?: string;
            signature?: components["schemas"]["SigningRequest"];
        };
        AssessCase: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "AssessCase";
            adverse_event: number;
            reference: number;
            expected: boolean;
            by_reporter: components["schemas"]["Causality"];
            by_sponsor: components["schemas"]["Causality"];
        };
        AssessCaseBody: {
            adverse_event: number;
            reference: number;
            expected: boolean;
            by_reporter: components["schemas"]["Causality"];
            by_sponsor: components["schemas"]["Causality"];
            note?: string;
            signature?: components["schemas"]["SigningRequest"];
        };
        AssessCaseFields: {
            adverse_event: number;
            reference: number;
            expected: boolean;
            by_reporter: components["schemas"]["Causality"];
            by_sponsor: components["schemas"]["Causality"];
        };
        AssessDeviation: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "AssessDeviation";
            deviation: number;
            severity: components["schemas"]["Severity"];
        };
        AssessDeviationBody: {
            deviation: number;
            severity: components["schemas"]["Severity"];
            note?: string;
            signature?: components["schemas"]["SigningRequest"];
        };
        AssignIdentity: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "AssignIdentity";
            course: number;
        };
        AssignIdentityBody: {
            course: number;
            note?: string;
            signature?: components["schemas"]["SigningRequest"];
        };
        AssumptionView: {
            path: string;
            value: string;
            source: string;
            mark: string;
        };
        AuthorityNotified: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "AuthorityNotified";
            batch: number;
        };
        BanShipping: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "BanShipping";
            approval: number;
            /** Format: date */
            day: string;
            evidence: components["schemas"]["Code"];
        };
        BanShippingBody: {
            approval: number;
            /** Format: date */
            day: string;
            evidence: components["schemas"]["Code"];
            note?: string;
            signature?: components["schemas"]["SigningRequest"];
        };
        Band: {
            low_mc: number;
            high_mc: number;
            budget: components["schemas"]["Duration"];
        };
        BandLeft: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "BandLeft";
            material: number;
            custodian: number;
            outside: components["schemas"]["Duration"];
            budget_spent: boolean;
        };
        BaselineView: {
            name: string;
            error_days: number;
            cases: number;
        };
        BatchClosed: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "BatchClosed";
            batch: number;
        };
        BatchDoseView: {
            dose: number;
            label: string;
            status: components["schemas"]["MaterialStatus"];
            condition: components["schemas"]["Condition"];
            custodian: number;
            custodian_name: string;
        };
        BatchFailed: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "BatchFailed";
            batch: number;
            cause: components["schemas"]["FailureCause"];
        };
        BatchFilled: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "BatchFilled";
            batch: number;
            first: number;
            doses: number;
            store: number;
            expires_at: components["schemas"]["Instant"];
            by: number;
        };
        BatchHarvested: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "BatchHarvested";
            batch: number;
            cells: number;
            viability_bp: number;
            purity_bp: number;
            by: number;
        };
        BatchLineView: {
            batch: number;
            lot: string;
            order: number;
            course: number;
            course_name: string;
            facility: number;
            facility_name: string;
            status: components["schemas"]["BatchStatus"];
            disposition: components["schemas"]["Disposition"];
            started_at: components["schemas"]["Instant"];
            harvested_at: components["schemas"]["Instant"] | null;
            steps_done: number;
            steps: number;
            cells: number;
            deviations_open: number;
            tests_open: number;
            test_failed: boolean;
            doses: number;
            doses_left: number;
        };
        BatchRecalled: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "BatchRecalled";
            batch: number;
            infused: number;
        };
        BatchRejected: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "BatchRejected";
            batch: number;
        };
        BatchReleased: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "BatchReleased";
            batch: number;
            disposition: components["schemas"]["Disposition"];
            revision: number;
        };
        BatchStarted: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "BatchStarted";
            batch: number;
            order: number;
            suite: number;
            lot: components["schemas"]["Code"];
        };
        /** @enum {string} */
        BatchStatus: "started" | "harvested" | "filled" | "closed" | "failed";
        BatchView: {
            now: components["schemas"]["Instant"];
            line: components["schemas"]["BatchLineView"];
            suite: number;
            suite_name: string;
            viability_bp: number;
            purity_bp: number;
            viability_least_bp: number;
            purity_least_bp: number;
            harvest_from_at: components["schemas"]["Instant"];
            harvest_until_at: components["schemas"]["Instant"];
            steps: components["schemas"]["StepView"][];
            counts: components["schemas"]["CountView"][];
            growth: components["schemas"]["GrowthView"] | null;
            tests: components["schemas"]["TestView"][];
            deviations: components["schemas"]["DeviationView"][];
            labels: components["schemas"]["LabelsView"];
            doses: components["schemas"]["BatchDoseView"][];
            signatures: components["schemas"]["SignatureView"][];
            makers: number[];
            forms: components["schemas"]["CommandForm"][];
            happenings: components["schemas"]["HappeningView"][];
        };
        BatchesView: {
            now: components["schemas"]["Instant"];
            batches: components["schemas"]["BatchLineView"][];
        };
        BedsideChecked: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "BedsideChecked";
            dose: number;
            first: number;
            second: number;
        };
        BedsideView: {
            now: components["schemas"]["Instant"];
            visits: components["schemas"]["BedsideVisitView"][];
        };
        BedsideVisitView: {
            visit: number;
            status: components["schemas"]["VisitStatus"];
            course: number;
            identity_tail: string;
            site: number;
            site_name: string;
            dose_number: number;
            doses_planned: number;
            planned_at: components["schemas"]["Instant"];
            window_from_at: components["schemas"]["Instant"];
            window_until_at: components["schemas"]["Instant"];
            hold: components["schemas"]["HoldReason"];
            consent_valid: boolean;
            dose: number;
            dose_tail: string;
            dose_status: components["schemas"]["MaterialStatus"] | null;
            dose_condition: components["schemas"]["Condition"] | null;
            dose_at_site: boolean;
            dose_cleared: boolean;
            dose_expires_at: components["schemas"]["Instant"] | null;
            thaw_window_us: components["schemas"]["Duration"];
            thawed_at: components["schemas"]["Instant"] | null;
            infuse_until_at: components["schemas"]["Instant"] | null;
            verified_by: number;
            verified_with: number;
            obstacles: components["schemas"]["RuleView"][];
            scans: components["schemas"]["ScanView"][];
            second_people: number[];
            doses_in_stock: number[];
            forms: components["schemas"]["CommandForm"][];
        };
        BeginCollection: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "BeginCollection";
            order: number;
            chair: number;
            wristband: components["schemas"]["Code"];
        };
        BeginCollectionBody: {
            order: number;
            chair: number;
            wristband: components["schemas"]["Code"];
            note?: string;
            signature?: components["schemas"]["SigningRequest"];
        };
        BeginReview: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "BeginReview";
            batch: number;
            reviewer: number;
        };
        BeginReviewBody: {
            batch: number;
            reviewer: number;
            note?: string;
            signature?: components["schemas"]["SigningRequest"];
        };
        BindDocument: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "BindDocument";
            dossier: components["schemas"]["Code"];
            item: components["schemas"]["Code"];
            content: components["schemas"]["Digest"];
        };
        BindDocumentBody: {
            dossier: components["schemas"]["Code"];
            item: components["schemas"]["Code"];
            content: components["schemas"]["Digest"];
            note?: string;
            signature?: components["schemas"]["SigningRequest"];
        };
        BlindBroken: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "BlindBroken";
            course: number;
        };
        BlindProtocol: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "BlindProtocol";
            protocol: number;
        };
        BlindProtocolBody: {
            protocol: number;
            note?: string;
            signature?: components["schemas"]["SigningRequest"];
        };
        BookingView: {
            booking: number;
            reservation: number;
            order: number;
            course: number;
            course_name: string;
            status: components["schemas"]["ReservationStatus"];
            from_at: components["schemas"]["Instant"];
            until_at: components["schemas"]["Instant"];
        };
        BreakBlind: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "BreakBlind";
            course: number;
        };
        BreakBlindBody: {
            course: number;
            note?: string;
            signature?: components["schemas"]["SigningRequest"];
        };
        CalibrateEquipment: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "CalibrateEquipment";
            equipment: number;
            calibrated_until: components["schemas"]["Instant"];
        };
        CalibrateEquipmentBody: {
            equipment: number;
            calibrated_until: components["schemas"]["Instant"];
            note?: string;
            signature?: components["schemas"]["SigningRequest"];
        };
        CancelChain: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "CancelChain";
            reservation: number;
        };
        CancelChainBody: {
            reservation: number;
            note?: string;
            signature?: components["schemas"]["SigningRequest"];
        };
        CancelOrder: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "CancelOrder";
            order: number;
        };
        CancelOrderBody: {
            order: number;
            note?: string;
            signature?: components["schemas"]["SigningRequest"];
        };
        CancelShipment: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "CancelShipment";
            shipment: number;
            store: number;
        };
        CancelShipmentBody: {
            shipment: number;
            store: number;
            note?: string;
            signature?: components["schemas"]["SigningRequest"];
        };
        CapacityChanged: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "CapacityChanged";
            resource: number;
            capacity: number;
        };
        CaseAssessed: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "CaseAssessed";
            assessment: components["schemas"]["AssessCaseFields"];
        };
        CaseDescribed: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "CaseDescribed";
            description: components["schemas"]["DescribeCaseFields"];
        };
        CaseVersionView: {
            /** Format: date */
            aware: string;
            seriousness: components["schemas"]["Seriousness"];
            seriousness_name: string;
            outcome: components["schemas"]["Outcome"];
            outcome_name: string;
            expected: boolean;
            related: boolean;
            note: string;
            record: number;
            by: number;
        };
        /** @enum {string} */
        Causality: "not_assessed" | "unrelated" | "unlikely" | "possible" | "probable" | "definite";
        /** @enum {string} */
        CellKind: "embryonic_or_induced" | "somatic_stem" | "other";
        /** @enum {string} */
        CellOrigin: "autologous" | "allogeneic" | "animal";
        CeremonyView: {
            ticket: string;
            options: string;
        };
        ChainCheckRequest: {
            order: number;
            slots: components["schemas"]["Slot"][];
        };
        ChainCheckView: {
            fits: boolean;
            obstacle: components["schemas"]["ObstacleView"] | null;
            form: components["schemas"]["CommandForm"] | null;
        };
        ChainConfirmed: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "ChainConfirmed";
            reservation: number;
        };
        ChainEnded: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "ChainEnded";
            reservation: number;
            status: components["schemas"]["ReservationStatus"];
        };
        ChainReserved: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "ChainReserved";
            reservation: number;
            order: number;
            hold_until: components["schemas"]["Instant"];
            confirmed: boolean;
        };
        ChainTermsView: {
            chair_needed: boolean;
            collection_not_before_at: components["schemas"]["Instant"] | null;
            collection_to_culture_max_us: components["schemas"]["Duration"];
            culture_min_us: components["schemas"]["Duration"];
            culture_max_us: components["schemas"]["Duration"];
            hold_time_us: components["schemas"]["Duration"];
        };
        ChainView: {
            order: number;
            course: number;
            course_name: string;
            site: number;
            site_name: string;
            status: components["schemas"]["OrderStatus"];
            priority: number;
            reservation: number;
            reservation_status: components["schemas"]["ReservationStatus"] | null;
            hold_until_at: components["schemas"]["Instant"] | null;
            slots: components["schemas"]["Slot"][];
            terms: components["schemas"]["ChainTermsView"];
            forms: components["schemas"]["CommandForm"][];
        };
        ChangeCapacity: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "ChangeCapacity";
            resource: number;
            capacity: number;
        };
        ChangeCapacityBody: {
            resource: number;
            capacity: number;
            note?: string;
            signature?: components["schemas"]["SigningRequest"];
        };
        ChangeUser: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "ChangeUser";
            user: number;
            roles: number;
            active: boolean;
        };
        ChangeUserBody: {
            user: number;
            roles: number;
            active: boolean;
            note?: string;
            signature?: components["schemas"]["SigningRequest"];
        };
        ChangeView: {
            record: number;
            at: components["schemas"]["Instant"];
            events: string[];
            subject: components["schemas"]["SubjectView"];
        };
        CheckBedside: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "CheckBedside";
            dose: number;
            second: number;
            wristband: components["schemas"]["Code"];
            bag: components["schemas"]["Code"];
            order: components["schemas"]["Code"];
        };
        CheckBedsideBody: {
            dose: number;
            second: number;
            wristband: components["schemas"]["Code"];
            bag: components["schemas"]["Code"];
            order: components["schemas"]["Code"];
            note?: string;
            signature?: components["schemas"]["SigningRequest"];
        };
        ClassDecided: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "ClassDecided";
            plan: number;
            facts: components["schemas"]["TreatmentFacts"];
            treatment_class: components["schemas"]["TreatmentClass"];
            evidence: components["schemas"]["Code"];
        };
        ClearSuite: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "ClearSuite";
            batch: number;
        };
        ClearSuiteBody: {
            batch: number;
            note?: string;
            signature?: components["schemas"]["SigningRequest"];
        };
        ClockMove: {
            minutes: number;
        };
        ClockSet: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "ClockSet";
            counting: components["schemas"]["Counting"];
            straddle: components["schemas"]["Straddle"];
        };
        ClockView: {
            now: components["schemas"]["Instant"];
        };
        CloseAdverseEvent: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "CloseAdverseEvent";
            adverse_event: number;
        };
        CloseAdverseEventBody: {
            adverse_event: number;
            note?: string;
            signature?: components["schemas"]["SigningRequest"];
        };
        CloseBatch: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "CloseBatch";
            batch: number;
        };
        CloseBatchBody: {
            batch: number;
            note?: string;
            signature?: components["schemas"]["SigningRequest"];
        };
        CloseDay: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "CloseDay";
            resource: number;
            /** Format: date */
            day: string;
        };
        CloseDayBody: {
            resource: number;
            /** Format: date */
            day: string;
            note?: string;
            signature?: components["schemas"]["SigningRequest"];
        };
        CloseDeviation: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "CloseDeviation";
            deviation: number;
        };
        CloseDeviationBody: {
            deviation: number;
            note?: string;
            signature?: components["schemas"]["SigningRequest"];
        };
        /** @description as a label shows it; empty for none */
        Code: string;
        CodeEntry: {
            code: string;
        };
        CollectionBegun: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "CollectionBegun";
            order: number;
            chair: number;
        };
        CollectionFailed: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "CollectionFailed";
            order: number;
        };
        /** @enum {string} */
        CollectionKind: "apheresis" | "whole_blood";
        CollectionRecorded: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "CollectionRecorded";
            order: number;
            material: number;
            label: components["schemas"]["Code"];
            volume_ul: number;
            nucleated_cells: number;
            nk_fraction_bp: number;
        };
        CollectionTerms: {
            kind: components["schemas"]["CollectionKind"];
            booking_required: boolean;
            portions: number;
            volume_min_ul: number;
            nucleated_cells_min: number;
            hold_time: components["schemas"]["Duration"];
            fresh_limit: components["schemas"]["Duration"];
            washout: components["schemas"]["Duration"];
            band: components["schemas"]["Band"];
            retained_life: components["schemas"]["Duration"];
        };
        CollectionTermsSet: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "CollectionTermsSet";
            protocol: number;
            terms: components["schemas"]["CollectionTerms"];
        };
        Command: components["schemas"]["DefineOrganisation"] | components["schemas"]["DefineUser"] | components["schemas"]["ChangeUser"] | components["schemas"]["RegisterSigningKey"] | components["schemas"]["RevokeSigningKey"] | components["schemas"]["RequireSignatures"] | components["schemas"]["DefineResource"] | components["schemas"]["ChangeCapacity"] | components["schemas"]["CloseDay"] | components["schemas"]["DefineLane"] | components["schemas"]["DefineEquipment"] | components["schemas"]["CalibrateEquipment"] | components["schemas"]["DefineReagentLot"] | components["schemas"]["DraftProtocol"] | components["schemas"]["SetProductTerms"] | components["schemas"]["SetScheduleTerms"] | components["schemas"]["SetCollectionTerms"] | components["schemas"]["SetMakingTerms"] | components["schemas"]["SetStep"] | components["schemas"]["SetTest"] | components["schemas"]["PublishProtocol"] | components["schemas"]["RetireProtocol"] | components["schemas"]["DefineRoad"] | components["schemas"]["DefineMilestone"] | components["schemas"]["StartMilestone"] | components["schemas"]["CompleteMilestone"] | components["schemas"]["SkipMilestone"] | components["schemas"]["RegisterDonor"] | components["schemas"]["QualifyDonor"] | components["schemas"]["ProposeCourse"] | components["schemas"]["RecordScreening"] | components["schemas"]["RecordConsent"] | components["schemas"]["AssignIdentity"] | components["schemas"]["HoldCourse"] | components["schemas"]["ResumeCourse"] | components["schemas"]["WithdrawCourse"] | components["schemas"]["RecordDeath"] | components["schemas"]["StopCourse"] | components["schemas"]["MigrateCourse"] | components["schemas"]["PlaceOrder"] | components["schemas"]["SetOrderPriority"] | components["schemas"]["CancelOrder"] | components["schemas"]["ReserveChain"] | components["schemas"]["ConfirmChain"] | components["schemas"]["MoveChain"] | components["schemas"]["CancelChain"] | components["schemas"]["BeginCollection"] | components["schemas"]["RecordCollection"] | components["schemas"]["RecordFailedCollection"] | components["schemas"]["PlanVisit"] | components["schemas"]["MoveVisit"] | components["schemas"]["MissVisit"] | components["schemas"]["ArriveVisit"] | components["schemas"]["AllocateDose"] | components["schemas"]["ThawDose"] | components["schemas"]["CheckBedside"] | components["schemas"]["InfuseDose"] | components["schemas"]["WasteDose"] | components["schemas"]["ReportAdverseEvent"] | components["schemas"]["FollowUpAdverseEvent"] | components["schemas"]["CloseAdverseEvent"] | components["schemas"]["PlanShipment"] | components["schemas"]["PackMaterial"] | components["schemas"]["OfferHandover"] | components["schemas"]["AcceptHandover"] | components["schemas"]["RecordTemperature"] | components["schemas"]["ReceiveShipment"] | components["schemas"]["RefuseShipment"] | components["schemas"]["UnpackMaterial"] | components["schemas"]["CancelShipment"] | components["schemas"]["DecideCondition"] | components["schemas"]["DestroyMaterial"] | components["schemas"]["RetainMaterial"] | components["schemas"]["StartBatch"] | components["schemas"]["PerformStep"] | components["schemas"]["VerifyStep"] | components["schemas"]["RecordCount"] | components["schemas"]["CorrectCount"] | components["schemas"]["HarvestBatch"] | components["schemas"]["ClearSuite"] | components["schemas"]["PrintLabels"] | components["schemas"]["DestroyLabels"] | components["schemas"]["FillBatch"] | components["schemas"]["FailBatch"] | components["schemas"]["CloseBatch"] | components["schemas"]["OpenDeviation"] | components["schemas"]["AssessDeviation"] | components["schemas"]["CloseDeviation"] | components["schemas"]["TakeSample"] | components["schemas"]["RetainSample"] | components["schemas"]["RecordTestResult"] | components["schemas"]["BeginReview"] | components["schemas"]["SignReview"] | components["schemas"]["ReleaseBatch"] | components["schemas"]["RejectBatch"] | components["schemas"]["JustifyOutOfSpecification"] | components["schemas"]["AgreeOutOfSpecification"] | components["schemas"]["NotifyAuthority"] | components["schemas"]["ReleaseOutOfSpecification"] | components["schemas"]["PassTime"] | components["schemas"]["RecordOccurrence"] | components["schemas"]["AmendOccurrence"] | components["schemas"]["EndOccurrence"] | components["schemas"]["FileDuty"] | components["schemas"]["WithdrawFiling"] | components["schemas"]["SetClock"] | components["schemas"]["DecideClass"] | components["schemas"]["RecordOpinion"] | components["schemas"]["SubmitPlan"] | components["schemas"]["NotifyTrial"] | components["schemas"]["SignContract"] | components["schemas"]["PlaceUnderLaw"] | components["schemas"]["RecordApproval"] | components["schemas"]["ExtendApproval"] | components["schemas"]["ApplyAgain"] | components["schemas"]["DecideApplication"] | components["schemas"]["BanShipping"] | components["schemas"]["LiftShippingBan"] | components["schemas"]["DecideProductFacts"] | components["schemas"]["ApplyForDesignation"] | components["schemas"]["RecordTransferConsent"] | components["schemas"]["SendAbroad"] | components["schemas"]["BindDocument"] | components["schemas"]["UnbindDocument"] | components["schemas"]["DraftReference"] | components["schemas"]["ListReaction"] | components["schemas"]["PublishReference"] | components["schemas"]["DescribeCase"] | components["schemas"]["AssessCase"] | components["schemas"]["BlindProtocol"] | components["schemas"]["BreakBlind"];
        CommandForm: {
            command: components["schemas"]["Command"];
            missing: string[];
            note_required: boolean;
            signature: components["schemas"]["SignatureMeaning"] | null;
            refused: components["schemas"]["RuleView"] | null;
        };
        /** @enum {string} */
        CommitteeKind: "certified" | "specified_certified";
        CompleteMilestone: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "CompleteMilestone";
            milestone: number;
        };
        CompleteMilestoneBody: {
            milestone: number;
            note?: string;
            signature?: components["schemas"]["SigningRequest"];
        };
        /** @enum {string} */
        Condition: "within" | "unknown" | "excursion" | "accepted" | "refused";
        ConditionDecided: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "ConditionDecided";
            material: number;
            accepted: boolean;
        };
        ConditionLost: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "ConditionLost";
            material: number;
            custodian: number;
        };
        ConfirmChain: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "ConfirmChain";
            reservation: number;
        };
        ConfirmChainBody: {
            reservation: number;
            note?: string;
            signature?: components["schemas"]["SigningRequest"];
        };
        Confirmation: {
            password?: string | null;
            totp?: string | null;
        };
        ConsentRecorded: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "ConsentRecorded";
            course: number;
            valid_until: components["schemas"]["Instant"];
        };
        ConsistencyView: {
            from: number;
            to: number;
            from_hash: string;
            to_hash: string;
            hashes: string[];
        };
        ContractSigned: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "ContractSigned";
            notice: number;
            site: number;
            /** Format: date */
            day: string;
            evidence: components["schemas"]["Code"];
        };
        CorrectCount: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "CorrectCount";
            batch: number;
            count: number;
            cells: number;
            viability_bp: number;
            purity_bp: number;
        };
        CorrectCountBody: {
            batch: number;
            count: number;
            cells: number;
            viability_bp: number;
            purity_bp: number;
            note?: string;
            signature?: components["schemas"]["SigningRequest"];
        };
        CountCorrected: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "CountCorrected";
            batch: number;
            count: number;
            cells: number;
            viability_bp: number;
            purity_bp: number;
            by: number;
        };
        CountRecorded: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "CountRecorded";
            batch: number;
            count: number;
            cells: number;
            viability_bp: number;
            purity_bp: number;
            by: number;
        };
        CountView: {
            count: number;
            cells: number;
            viability_bp: number;
            purity_bp: number;
            at: components["schemas"]["Instant"];
            by: number;
            record: number;
            corrects: number;
            corrected_by: number;
        };
        /** @enum {string} */
        Counting: "awareness_is_day_0" | "awareness_is_day_1";
        CourseCompleted: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "CourseCompleted";
            course: number;
        };
        CourseDoseView: {
            dose: number;
            batch: number;
            label_tail: string;
            status: components["schemas"]["MaterialStatus"];
            condition: components["schemas"]["Condition"];
            custodian: number;
            custodian_name: string;
            shipment: number;
            visit: number;
            cells: number;
            expires_at: components["schemas"]["Instant"] | null;
        };
        CourseEnded: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "CourseEnded";
            course: number;
            status: components["schemas"]["CourseStatus"];
        };
        CourseHeld: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "CourseHeld";
            course: number;
            reason: components["schemas"]["HoldReason"];
        };
        CourseLineView: {
            course: number;
            course_name: string;
            site: number;
            site_name: string;
            protocol: number;
            protocol_name: string;
            status: components["schemas"]["CourseStatus"];
            hold: components["schemas"]["HoldReason"];
            since_at: components["schemas"]["Instant"];
            doses_infused: number;
            doses_in_stock: number;
            doses_planned: number;
            deviations_open: number;
            adverse_events_open: number;
            last: components["schemas"]["HappeningView"] | null;
            next: components["schemas"]["NextTaskView"] | null;
            next_dose: components["schemas"]["DateForecastView"] | null;
            way: components["schemas"]["WayMarkView"][];
        };
        CourseMigrated: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "CourseMigrated";
            course: number;
            protocol: number;
        };
        CourseOrderView: {
            order: number;
            status: components["schemas"]["OrderStatus"];
            reason: components["schemas"]["OrderReason"];
            replaces: number;
            attempt: number;
            priority: number;
            placed_at: components["schemas"]["Instant"];
            reservation: number;
            reservation_status: components["schemas"]["ReservationStatus"] | null;
            hold_until_at: components["schemas"]["Instant"] | null;
            starting_material: number;
            batch: number;
            lot: string;
        };
        CourseProposed: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "CourseProposed";
            course: number;
            patient: components["schemas"]["Code"];
            site: number;
            protocol: number;
        };
        CourseResumed: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "CourseResumed";
            course: number;
        };
        CourseScreened: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "CourseScreened";
            course: number;
            passed: boolean;
        };
        /** @enum {string} */
        CourseStatus: "proposed" | "screened" | "screen_failed" | "consented" | "identified" | "active" | "completed" | "withdrawn" | "died" | "stopped";
        CourseView: {
            now: components["schemas"]["Instant"];
            line: components["schemas"]["CourseLineView"];
            patient: string;
            identity: string;
            consent_until_at: components["schemas"]["Instant"] | null;
            recollection_proposed: boolean;
            orders: components["schemas"]["CourseOrderView"][];
            doses: components["schemas"]["CourseDoseView"][];
            visits: components["schemas"]["CourseVisitView"][];
            adverse_events: components["schemas"]["AdverseEventView"][];
            tasks: components["schemas"]["TaskView"][];
            forms: components["schemas"]["CommandForm"][];
            happenings: components["schemas"]["HappeningView"][];
        };
        CourseVisitView: {
            visit: number;
            status: components["schemas"]["VisitStatus"];
            planned_at: components["schemas"]["Instant"];
            window_from_at: components["schemas"]["Instant"];
            window_until_at: components["schemas"]["Instant"];
            dose: number;
        };
        CoursesView: {
            now: components["schemas"]["Instant"];
            running: number;
            completed: number;
            ended_early: number;
            not_eligible: number;
            matching: number;
            courses: components["schemas"]["CourseLineView"][];
        };
        CustodianView: {
            custodian: number;
            custodian_name: string;
            from_at: components["schemas"]["Instant"];
            until_at: components["schemas"]["Instant"] | null;
            seal_intact: boolean;
            outside_us: components["schemas"]["Duration"];
            record: number;
        };
        CustodyView: {
            now: components["schemas"]["Instant"];
            shipments: components["schemas"]["ShipmentLineView"][];
            holdings: components["schemas"]["HoldingView"][];
            warm: components["schemas"]["WarmView"][];
            stores: components["schemas"]["StoreView"][];
        };
        DateForecastView: {
            p10_at: components["schemas"]["Instant"] | null;
            p50_at: components["schemas"]["Instant"] | null;
            p90_at: components["schemas"]["Instant"] | null;
            reached_bp: number;
            forecast_from_at: components["schemas"]["Instant"];
        };
        DayClosed: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "DayClosed";
            resource: number;
            /** Format: date */
            day: string;
        };
        DaySpreadView: {
            low_days: number;
            median_days: number;
            high_days: number;
            cases: number;
            from_memory: number;
        };
        DecideApplication: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "DecideApplication";
            approval: number;
            granted: boolean;
            /** Format: date */
            day: string;
            evidence: components["schemas"]["Code"];
        };
        DecideApplicationBody: {
            approval: number;
            granted: boolean;
            /** Format: date */
            day: string;
            evidence: components["schemas"]["Code"];
            note?: string;
            signature?: components["schemas"]["SigningRequest"];
        };
        DecideClass: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "DecideClass";
            plan: number;
            facts: components["schemas"]["TreatmentFacts"];
            treatment_class: components["schemas"]["TreatmentClass"];
            evidence: components["schemas"]["Code"];
        };
        DecideClassBody: {
            plan: number;
            facts: components["schemas"]["TreatmentFacts"];
            treatment_class: components["schemas"]["TreatmentClass"];
            evidence: components["schemas"]["Code"];
            note?: string;
            signature?: components["schemas"]["SigningRequest"];
        };
        DecideCondition: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "DecideCondition";
            material: number;
            accepted: boolean;
        };
        DecideConditionBody: {
            material: number;
            accepted: boolean;
            note?: string;
            signature?: components["schemas"]["SigningRequest"];
        };
        DecideProductFacts: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "DecideProductFacts";
            protocol: number;
            designated: components["schemas"]["Fact"];
            blood_started: components["schemas"]["Fact"];
            blood_country_stated: boolean;
            evidence: components["schemas"]["Code"];
        };
        DecideProductFactsBody: {
            protocol: number;
            designated: components["schemas"]["Fact"];
            blood_started: components["schemas"]["Fact"];
            blood_country_stated: boolean;
            evidence: components["schemas"]["Code"];
            note?: string;
            signature?: components["schemas"]["SigningRequest"];
        };
        DecideProductFactsFields: {
            protocol: number;
            designated: components["schemas"]["Fact"];
            blood_started: components["schemas"]["Fact"];
            blood_country_stated: boolean;
            evidence: components["schemas"]["Code"];
        };
        DecideView: {
            notice: string;
            roads: components["schemas"]["TrackView"][];
            times: components["schemas"]["RoadTimeView"][];
            markets: components["schemas"]["MarketRowView"][];
            first_dose_basis_text: string;
            review_basis_text: string;
            reasons: string[];
            baseline_text: string;
            baselines: components["schemas"]["BaselineView"][];
            conditional: string[];
            history: components["schemas"]["PastApprovalView"][];
        };
        DecisionView: {
            what: string;
            /** Format: date */
            day: string;
            evidence: string;
            note: string;
            record: number;
            by: number;
        };
        DefineEquipment: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "DefineEquipment";
            organisation: number;
            calibrated_until: components["schemas"]["Instant"];
        };
        DefineEquipmentBody: {
            organisation: number;
            calibrated_until: components["schemas"]["Instant"];
            note?: string;
            signature?: components["schemas"]["SigningRequest"];
        };
        DefineLane: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "DefineLane";
            from: number;
            to: number;
            carrier: number;
            handover_limit: components["schemas"]["Duration"];
            transit_max: components["schemas"]["Duration"];
            band: components["schemas"]["Band"];
        };
        DefineLaneBody: {
            from: number;
            to: number;
            carrier: number;
            handover_limit: components["schemas"]["Duration"];
            transit_max: components["schemas"]["Duration"];
            band: components["schemas"]["Band"];
            note?: string;
            signature?: components["schemas"]["SigningRequest"];
        };
        DefineLaneFields: {
            from: number;
            to: number;
            carrier: number;
            handover_limit: components["schemas"]["Duration"];
            transit_max: components["schemas"]["Duration"];
            band: components["schemas"]["Band"];
        };
        DefineMilestone: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "DefineMilestone";
            road: number;
            after: number[];
            trigger: components["schemas"]["MilestoneTrigger"];
            gate: components["schemas"]["Duration"];
            planned_at: components["schemas"]["Instant"];
        };
        DefineMilestoneBody: {
            road: number;
            after: number[];
            trigger: components["schemas"]["MilestoneTrigger"];
            gate: components["schemas"]["Duration"];
            planned_at: components["schemas"]["Instant"];
            note?: string;
            signature?: components["schemas"]["SigningRequest"];
        };
        DefineMilestoneFields: {
            road: number;
            after: number[];
            trigger: components["schemas"]["MilestoneTrigger"];
            gate: components["schemas"]["Duration"];
            planned_at: components["schemas"]["Instant"];
        };
        DefineOrganisation: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "DefineOrganisation";
            kind: components["schemas"]["OrganisationKind"];
        };
        DefineOrganisationBody: {
            kind: components["schemas"]["OrganisationKind"];
            note?: string;
            signature?: components["schemas"]["SigningRequest"];
        };
        DefineReagentLot: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "DefineReagentLot";
            organisation: number;
            lot: components["schemas"]["Code"];
            expires_at: components["schemas"]["Instant"];
        };
        DefineReagentLotBody: {
            organisation: number;
            lot: components["schemas"]["Code"];
            expires_at: components["schemas"]["Instant"];
            note?: string;
            signature?: components["schemas"]["SigningRequest"];
        };
        DefineResource: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "DefineResource";
            organisation: number;
            kind: components["schemas"]["ResourceKind"];
            capacity: number;
            open_weekdays: number;
            changeover: components["schemas"]["Duration"];
            band: components["schemas"]["Band"];
        };
        DefineResourceBody: {
            organisation: number;
            kind: components["schemas"]["ResourceKind"];
            capacity: number;
            open_weekdays: number;
            changeover: components["schemas"]["Duration"];
            band: components["schemas"]["Band"];
            note?: string;
            signature?: components["schemas"]["SigningRequest"];
        };
        DefineResourceFields: {
            organisation: number;
            kind: components["schemas"]["ResourceKind"];
            capacity: number;
            open_weekdays: number;
            changeover: components["schemas"]["Duration"];
            band: components["schemas"]["Band"];
        };
        DefineRoad: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "DefineRoad";
        };
        DefineRoadBody: {
            note?: string;
            signature?: components["schemas"]["SigningRequest"];
        };
        DefineUser: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "DefineUser";
            organisation: number;
            roles: number;
        };
        DefineUserBody: {
            organisation: number;
            roles: number;
            note?: string;
            signature?: components["schemas"]["SigningRequest"];
        };
        DemoPeople: {
            people: components["schemas"]["DemoPerson"][];
        };
        DemoPerson: {
            user: number;
            name: string;
            organisation_name: string;
            organisation_kind: components["schemas"]["OrganisationKind"];
            roles: components["schemas"]["Role"][];
        };
        DemoSignIn: {
            user: number;
            token: string;
        };
        DescribeCase: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "DescribeCase";
            adverse_event: number;
            term: components["schemas"]["Code"];
            country: components["schemas"]["Code"];
            age_years: number;
            sex: components["schemas"]["PatientSex"];
            /** Format: date */
            onset: string;
            /** Format: date */
            ended: string;
            reporter: components["schemas"]["ReporterKind"];
            action: components["schemas"]["ActionTaken"];
            infection: components["schemas"]["Fact"];
        };
        DescribeCaseBody: {
            adverse_event: number;
            term: components["schemas"]["Code"];
            country: components["schemas"]["Code"];
            age_years: number;
            sex: components["schemas"]["PatientSex"];
            /** Format: date */
            onset: string;
            /** Format: date */
            ended: string;
            reporter: components["schemas"]["ReporterKind"];
            action: components["schemas"]["ActionTaken"];
            infection: components["schemas"]["Fact"];
            note?: string;
            signature?: components["schemas"]["SigningRequest"];
        };
        DescribeCaseFields: {
            adverse_event: number;
            term: components["schemas"]["Code"];
            country: components["schemas"]["Code"];
            age_years: number;
            sex: components["schemas"]["PatientSex"];
            /** Format: date */
            onset: string;
            /** Format: date */
            ended: string;
            reporter: components["schemas"]["ReporterKind"];
            action: components["schemas"]["ActionTaken"];
            infection: components["schemas"]["Fact"];
        };
        DesignationApplied: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "DesignationApplied";
            kind: components["schemas"]["DesignationKind"];
            patients: number;
            /** Format: date */
            day: string;
            evidence: components["schemas"]["Code"];
        };
        /** @enum {string} */
        DesignationKind: "orphan";
        DestroyLabels: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "DestroyLabels";
            batch: number;
            labels: number;
        };
        DestroyLabelsBody: {
            batch: number;
            labels: number;
            note?: string;
            signature?: components["schemas"]["SigningRequest"];
        };
        DestroyMaterial: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "DestroyMaterial";
            material: number;
        };
        DestroyMaterialBody: {
            material: number;
            note?: string;
            signature?: components["schemas"]["SigningRequest"];
        };
        DeviationAssessed: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "DeviationAssessed";
            deviation: number;
            severity: components["schemas"]["Severity"];
        };
        DeviationClosed: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "DeviationClosed";
            deviation: number;
        };
        DeviationOpened: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "DeviationOpened";
            deviation: number;
            batch: number;
            severity: components["schemas"]["Severity"];
        };
        DeviationOverdue: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "DeviationOverdue";
            deviation: number;
        };
        /** @enum {string} */
        DeviationStatus: "open" | "assessed" | "closed";
        DeviationView: {
            deviation: number;
            severity: components["schemas"]["Severity"];
            status: components["schemas"]["DeviationStatus"];
            opened_at: components["schemas"]["Instant"];
            due_at: components["schemas"]["Instant"];
            blocks_release: boolean;
            record: number;
            forms: components["schemas"]["CommandForm"][];
        };
        /** @description SHA-256, hexadecimal */
        Digest: string;
        /** @enum {string} */
        Disposition: "pending" | "reviewed" | "interim_released" | "released" | "rejected" | "released_out_of_specification";
        DocumentBound: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "DocumentBound";
            binding: number;
            dossier: components["schemas"]["Code"];
            item: components["schemas"]["Code"];
            content: components["schemas"]["Digest"];
        };
        DocumentUnbound: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "DocumentUnbound";
            binding: number;
        };
        DonorQualified: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "DonorQualified";
            donor: number;
            eligible: boolean;
        };
        DonorRegistered: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "DonorRegistered";
            donor: number;
            reference: components["schemas"]["Code"];
            identity: components["schemas"]["Code"];
            site: number;
        };
        DoseAllocated: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "DoseAllocated";
            dose: number;
            course: number;
            visit: number;
        };
        DoseInfused: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "DoseInfused";
            dose: number;
            course: number;
        };
        DoseThawed: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "DoseThawed";
            dose: number;
        };
        DoseWasted: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "DoseWasted";
            dose: number;
        };
        DossierEvidenceView: {
            name: string;
            record: number;
            sha256: string;
        };
        DossierItemView: {
            item: string;
            name: string;
            proved: boolean;
            wanted: number;
            evidence: components["schemas"]["DossierEvidenceView"][];
            source: string;
            mark: string;
            form: components["schemas"]["CommandForm"] | null;
        };
        DossierPage: {
            dossier: string;
            name: string;
            step: string;
            step_name: string;
            proved: number;
            steps_waiting: string[];
            effects: components["schemas"]["StepEffectView"][];
            items: components["schemas"]["DossierItemView"][];
        };
        DossiersPage: {
            notice: string;
            dossiers: components["schemas"]["DossierPage"][];
        };
        DraftProtocol: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "DraftProtocol";
            based_on: number;
        };
        DraftProtocolBody: {
            based_on: number;
            note?: string;
            signature?: components["schemas"]["SigningRequest"];
        };
        DraftReference: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "DraftReference";
        };
        DraftReferenceBody: {
            note?: string;
            signature?: components["schemas"]["SigningRequest"];
        };
        /** @description microseconds */
        Duration: number;
        DutyFiled: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "DutyFiled";
            filing: number;
            adverse_event: number;
            occurrence: number;
            /** Format: date */
            day: string;
            rule: components["schemas"]["Code"];
            recipient: components["schemas"]["Code"];
            evidence: components["schemas"]["Code"];
            period: number;
            kind: components["schemas"]["FilingKind"];
        };
        DutyKey: {
            adverse_event: number;
            occurrence: number;
            rule: components["schemas"]["Code"];
            recipient: components["schemas"]["Code"];
            period: number;
        };
        DutyLineView: {
            subject: string;
            rule: string;
            title: string;
            trigger: string;
            condition: string;
            article: string;
            source: string;
            mark: string;
            road: string;
            regime_name: string;
            recipient: string;
            recipient_name: string;
            due: string | null;
            early: string | null;
            /** Format: date */
            counts_from: string;
            period: number;
            /** Format: date */
            period_first: string;
            /** Format: date */
            period_last: string;
            standing: components["schemas"]["DutyStanding"];
            days: number;
            escalated: boolean;
            only_if_something: boolean;
            fact_assumed: boolean;
            nothing_to_report: boolean;
            evidence: string;
            filed: string | null;
            form: components["schemas"]["CommandForm"] | null;
        };
        /** @enum {string} */
        DutyStanding: "open" | "due_soon" | "due_today" | "overdue" | "met" | "met_late" | "suspended" | "waits";
        /** @enum {string} */
        DutyTrigger: "reaction" | "foreign_measure" | "trial_start" | "plan_change" | "trial_end" | "infection_knowledge" | "approval" | "conditional_approval" | "plan_submitted" | "site_serious_situation" | "processing_site_start" | "leak" | "transfer_abroad" | "product_deviation";
        EndOccurrence: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "EndOccurrence";
            occurrence: number;
            /** Format: date */
            day: string;
        };
        EndOccurrenceBody: {
            occurrence: number;
            /** Format: date */
            day: string;
            note?: string;
            signature?: components["schemas"]["SigningRequest"];
        };
        EquipmentCalibrated: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "EquipmentCalibrated";
            equipment: number;
            calibrated_until: components["schemas"]["Instant"];
        };
        EquipmentDefined: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "EquipmentDefined";
            equipment: number;
            organisation: number;
            calibrated_until: components["schemas"]["Instant"];
        };
        EquipmentView: {
            equipment: number;
            equipment_name: string;
            organisation: number;
            calibrated_until_at: components["schemas"]["Instant"];
            calibrated: boolean;
            forms: components["schemas"]["CommandForm"][];
        };
        Event: components["schemas"]["OrganisationDefined"] | components["schemas"]["UserDefined"] | components["schemas"]["UserChanged"] | components["schemas"]["SigningKeyRegistered"] | components["schemas"]["SigningKeyRevoked"] | components["schemas"]["SignaturesRequired"] | components["schemas"]["ResourceDefined"] | components["schemas"]["CapacityChanged"] | components["schemas"]["DayClosed"] | components["schemas"]["LaneDefined"] | components["schemas"]["EquipmentDefined"] | components["schemas"]["EquipmentCalibrated"] | components["schemas"]["ReagentLotDefined"] | components["schemas"]["ProtocolDrafted"] | components["schemas"]["ProductTermsSet"] | components["schemas"]["ScheduleTermsSet"] | components["schemas"]["CollectionTermsSet"] | components["schemas"]["MakingTermsSet"] | components["schemas"]["StepSet"] | components["schemas"]["TestSet"] | components["schemas"]["ProtocolPublished"] | components["schemas"]["ProtocolRetired"] | components["schemas"]["RoadDefined"] | components["schemas"]["MilestoneDefined"] | components["schemas"]["MilestoneStarted"] | components["schemas"]["MilestoneCompleted"] | components["schemas"]["MilestoneSkipped"] | components["schemas"]["MilestoneOverdue"] | components["schemas"]["DonorRegistered"] | components["schemas"]["DonorQualified"] | components["schemas"]["CourseProposed"] | components["schemas"]["CourseScreened"] | components["schemas"]["ConsentRecorded"] | components["schemas"]["IdentityAssigned"] | components["schemas"]["CourseHeld"] | components["schemas"]["CourseResumed"] | components["schemas"]["CourseEnded"] | components["schemas"]["CourseCompleted"] | components["schemas"]["CourseMigrated"] | components["schemas"]["RecollectionProposed"] | components["schemas"]["OrderPlaced"] | components["schemas"]["OrderPrioritySet"] | components["schemas"]["OrderCancelled"] | components["schemas"]["ChainReserved"] | components["schemas"]["SlotBooked"] | components["schemas"]["ChainConfirmed"] | components["schemas"]["ChainEnded"] | components["schemas"]["CollectionBegun"] | components["schemas"]["CollectionRecorded"] | components["schemas"]["CollectionFailed"] | components["schemas"]["VisitPlanned"] | components["schemas"]["VisitMoved"] | components["schemas"]["VisitMissed"] | components["schemas"]["VisitArrived"] | components["schemas"]["DoseAllocated"] | components["schemas"]["DoseThawed"] | components["schemas"]["ThawWindowClosed"] | components["schemas"]["BedsideChecked"] | components["schemas"]["DoseInfused"] | components["schemas"]["DoseWasted"] | components["schemas"]["AdverseEventReported"] | components["schemas"]["AdverseEventFollowedUp"] | components["schemas"]["AdverseEventClosed"] | components["schemas"]["IdentityMismatchSeen"] | components["schemas"]["ShipmentPlanned"] | components["schemas"]["MaterialPacked"] | components["schemas"]["HandoverOffered"] | components["schemas"]["HandoverAccepted"] | components["schemas"]["HandoverOverdue"] | components["schemas"]["HandoverMismatchSeen"] | components["schemas"]["TemperatureRecorded"] | components["schemas"]["BandLeft"] | components["schemas"]["ConditionLost"] | components["schemas"]["ShipmentReceived"] | components["schemas"]["ShipmentRefused"] | components["schemas"]["MaterialUnpacked"] | components["schemas"]["ShipmentCancelled"] | components["schemas"]["ConditionDecided"] | components["schemas"]["MaterialExpired"] | components["schemas"]["MaterialDestroyed"] | components["schemas"]["MaterialRetained"] | components["schemas"]["BatchStarted"] | components["schemas"]["StepPerformed"] | components["schemas"]["StepVerified"] | components["schemas"]["StepOverdue"] | components["schemas"]["CountRecorded"] | components["schemas"]["CountCorrected"] | components["schemas"]["SignatureVoided"] | components["schemas"]["BatchHarvested"] | components["schemas"]["SuiteCleared"] | components["schemas"]["LabelsPrinted"] | components["schemas"]["LabelsDestroyed"] | components["schemas"]["BatchFilled"] | components["schemas"]["BatchFailed"] | components["schemas"]["BatchClosed"] | components["schemas"]["DeviationOpened"] | components["schemas"]["DeviationAssessed"] | components["schemas"]["DeviationClosed"] | components["schemas"]["DeviationOverdue"] | components["schemas"]["SampleTaken"] | components["schemas"]["SampleRetained"] | components["schemas"]["TestResulted"] | components["schemas"]["TestOverdue"] | components["schemas"]["BatchRecalled"] | components["schemas"]["ReviewBegun"] | components["schemas"]["ReviewSigned"] | components["schemas"]["BatchReleased"] | components["schemas"]["BatchRejected"] | components["schemas"]["OutOfSpecificationJustified"] | components["schemas"]["OutOfSpecificationAgreed"] | components["schemas"]["AuthorityNotified"] | components["schemas"]["OccurrenceRecorded"] | components["schemas"]["OccurrenceAmended"] | components["schemas"]["OccurrenceEnded"] | components["schemas"]["DutyFiled"] | components["schemas"]["FilingWithdrawn"] | components["schemas"]["ClockSet"] | components["schemas"]["ClassDecided"] | components["schemas"]["OpinionRecorded"] | components["schemas"]["PlanSubmitted"] | components["schemas"]["TrialNotified"] | components["schemas"]["ContractSigned"] | components["schemas"]["PlacedUnderLaw"] | components["schemas"]["ApprovalRecorded"] | components["schemas"]["ApprovalExtended"] | components["schemas"]["AppliedAgain"] | components["schemas"]["ApplicationDecided"] | components["schemas"]["ShippingBanned"] | components["schemas"]["ShippingBanLifted"] | components["schemas"]["ProductFactsDecided"] | components["schemas"]["DesignationApplied"] | components["schemas"]["TransferConsentRecorded"] | components["schemas"]["SentAbroad"] | components["schemas"]["DocumentBound"] | components["schemas"]["DocumentUnbound"] | components["schemas"]["ReferenceDrafted"] | components["schemas"]["ReactionListed"] | components["schemas"]["ReferencePublished"] | components["schemas"]["CaseDescribed"] | components["schemas"]["CaseAssessed"] | components["schemas"]["ProtocolBlinded"] | components["schemas"]["BlindBroken"];
        EvidenceView: {
            size: number;
            root_hash: string;
            from: number;
            records: components["schemas"]["RecordView"][];
        };
        /** @enum {string} */
        ExceptionKind: "value_out_of_limits" | "step_overdue" | "step_not_verified" | "count_corrected" | "viability_low" | "purity_low" | "deviation_open" | "test_failed" | "test_invalid" | "test_overdue" | "material_quarantined" | "condition_unknown" | "excursion" | "identity_mismatch" | "handover_mismatch" | "handover_overdue" | "seal_broken" | "signature_voided" | "labels_unaccounted" | "batch_recalled" | "out_of_specification";
        ExceptionView: {
            kind: components["schemas"]["ExceptionKind"];
            severity: components["schemas"]["Severity"];
            subject: components["schemas"]["SubjectView"];
            what_name: string;
            at: components["schemas"]["Instant"] | null;
            record: number | null;
            by: number;
            value: number;
            limit_low: number;
            limit_high: number;
            settled: boolean;
        };
        ExtendApproval: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "ExtendApproval";
            approval: number;
            years: number;
            /** Format: date */
            day: string;
            evidence: components["schemas"]["Code"];
        };
        ExtendApprovalBody: {
            approval: number;
            years: number;
            /** Format: date */
            day: string;
            evidence: components["schemas"]["Code"];
            note?: string;
            signature?: components["schemas"]["SigningRequest"];
        };
        /** @enum {string} */
        Fact: "unknown" | "no" | "yes";
        FailBatch: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "FailBatch";
            batch: number;
            cause: components["schemas"]["FailureCause"];
        };
        FailBatchBody: {
            batch: number;
            cause: components["schemas"]["FailureCause"];
            note?: string;
            signature?: components["schemas"]["SigningRequest"];
        };
        /** @enum {string} */
        FailureCause: "growth" | "contamination" | "equipment" | "error" | "identity" | "patient";
        FileDuty: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "FileDuty";
            duty: components["schemas"]["DutyKey"];
            kind: components["schemas"]["FilingKind"];
            /** Format: date */
            day: string;
            evidence: components["schemas"]["Code"];
        };
        FileDutyBody: {
            duty: components["schemas"]["DutyKey"];
            kind: components["schemas"]["FilingKind"];
            /** Format: date */
            day: string;
            evidence: components["schemas"]["Code"];
            note?: string;
            signature?: components["schemas"]["SigningRequest"];
        };
        /** @enum {string} */
        FilingKind: "filed" | "nothing_to_report";
        FilingWithdrawn: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "FilingWithdrawn";
            filing: number;
        };
        FillBatch: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "FillBatch";
            batch: number;
            doses: number;
            store: number;
        };
        FillBatchBody: {
            batch: number;
            doses: number;
            store: number;
            note?: string;
            signature?: components["schemas"]["SigningRequest"];
        };
        FollowUpAdverseEvent: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "FollowUpAdverseEvent";
            adverse_event: number;
            seriousness: components["schemas"]["Seriousness"];
            expected: boolean;
            related: boolean;
            outcome: components["schemas"]["Outcome"];
        };
        FollowUpAdverseEventBody: {
            adverse_event: number;
            seriousness: components["schemas"]["Seriousness"];
            expected: boolean;
            related: boolean;
            outcome: components["schemas"]["Outcome"];
            note?: string;
            signature?: components["schemas"]["SigningRequest"];
        };
        FollowUpAdverseEventFields: {
            adverse_event: number;
            seriousness: components["schemas"]["Seriousness"];
            expected: boolean;
            related: boolean;
            outcome: components["schemas"]["Outcome"];
        };
        /**
         * A forecast of Meguri (meguri forecast --json)
         * @description What a programme's milestones, courses and places come to over many simulated futures. Instants are RFC 3339 in UTC; null means not reached in that share of the runs. Counts are sums over all runs: divide them by `runs`. Equal programme, seed and runs give equal bytes. A forecast is only as good as its figures: see `figures_unverified` and the marks of the drivers.
         */
        Forecast: {
            /** @constant */
            format: "meguri-forecast";
            /** @constant */
            version: 1;
            programme: components["schemas"]["Forecast"]["$defs"]["both"];
            goal: components["schemas"]["Forecast"]["$defs"]["both"];
            /** @description the programme or ledger that was read */
            basis: string;
            /** @description the ledger's data is made up */
            synthetic: boolean;
            /** @description the what-ifs, as asked */
            changes: string[];
            seed: number;
            runs: number;
            /** @description the moment that the forecast starts from */
            from: string;
            /** @description planning figures that are drawn */
            figures: number;
            /** @description of these, not verified in their source */
            figures_unverified: number;
            goals: {
                milestone: number;
                /** @description the end of the goal's day */
                by: string | null;
                probability: components["schemas"]["Forecast"]["$defs"]["share"];
                low: components["schemas"]["Forecast"]["$defs"]["share"];
                high: components["schemas"]["Forecast"]["$defs"]["share"];
                /** @description what moves the date most, strongest first */
                drivers: {
                    /** @description path of the figure in the programme, as --what-if takes it */
                    figure: string;
                    /** @description Spearman's rank correlation with the date */
                    correlation: number;
                    value: string;
                    source: string;
                    /** @enum {unknown} */
                    mark: "verified" | "partly" | "memory" | "inferred" | "choice";
                }[];
            }[];
            milestones: {
                number: number;
                /** @description of the step in its road */
                id: string;
                road: string;
                name: components["schemas"]["Forecast"]["$defs"]["both"];
                p10: components["schemas"]["Forecast"]["$defs"]["instant"];
                p50: components["schemas"]["Forecast"]["$defs"]["instant"];
                p90: components["schemas"]["Forecast"]["$defs"]["instant"];
                p10_low: components["schemas"]["Forecast"]["$defs"]["instant"];
                p10_high: components["schemas"]["Forecast"]["$defs"]["instant"];
                p50_low: components["schemas"]["Forecast"]["$defs"]["instant"];
                p50_high: components["schemas"]["Forecast"]["$defs"]["instant"];
                p90_low: components["schemas"]["Forecast"]["$defs"]["instant"];
                p90_high: components["schemas"]["Forecast"]["$defs"]["instant"];
                reached: components["schemas"]["Forecast"]["$defs"]["share"];
                goal_by: components["schemas"]["Forecast"]["$defs"]["instant"];
                /** @description share of the runs on or before goal_by */
                probability: number | null;
            }[];
            courses: {
                course: number;
                p10: components["schemas"]["Forecast"]["$defs"]["instant"];
                p50: components["schemas"]["Forecast"]["$defs"]["instant"];
                p90: components["schemas"]["Forecast"]["$defs"]["instant"];
                p10_low?: components["schemas"]["Forecast"]["$defs"]["instant"];
                p10_high?: components["schemas"]["Forecast"]["$defs"]["instant"];
                p50_low?: components["schemas"]["Forecast"]["$defs"]["instant"];
                p50_high?: components["schemas"]["Forecast"]["$defs"]["instant"];
                p90_low?: components["schemas"]["Forecast"]["$defs"]["instant"];
                p90_high?: components["schemas"]["Forecast"]["$defs"]["instant"];
                reached: components["schemas"]["Forecast"]["$defs"]["share"];
            }[];
            places: {
                resource: number;
                name: string;
                utilisation: number;
                wait_days: number;
            }[];
            branches: {
                [key: string]: number;
            };
            /** @description by the id of the rule */
            refused: {
                [key: string]: number;
            };
            commands: number;
            events: number;
            /** @description in money of today, from the moment that the forecast starts from; empty when the programme has no [cost] */
            costs: {
                /** @constant */
                currency: "JPY";
                items: {
                    id: string;
                    name: components["schemas"]["Forecast"]["$defs"]["both"];
                    /** @enum {unknown} */
                    per: "once" | "month" | "patient" | "collection" | "batch" | "dose" | "shipment" | "visit" | "test";
                    /** @description mean of a run, up to its end */
                    mean: number;
                    /** @enum {unknown} */
                    mark: "verified" | "partly" | "memory" | "inferred" | "choice" | "";
                    source: string;
                }[];
                /** @description until a run ends */
                total: components["schemas"]["Forecast"]["$defs"]["money"];
                /** @description what patients cause, divided by the patients that there were */
                per_course: components["schemas"]["Forecast"]["$defs"]["money"];
                milestones: {
                    number: number;
                    /** @description everything spent before it was done, over the runs that got there */
                    until: components["schemas"]["Forecast"]["$defs"]["money"];
                }[];
            };
            /** @description the mean of each run */
            vein_to_vein_days: number[];
            late_share: number[];
            slot_wait_days: number[];
            $defs: {
                both: {
                    ja: string;
                    en: string;
                };
                instant: string | null;
                money: {
                    p10: number;
                    p50: number;
                    p90: number;
                    /** @description runs that it is about */
                    runs: number;
                } | null;
                share: number;
            };
        };
        ForecastAsked: {
            id: number;
        };
        ForecastJob: {
            id: number;
            status: components["schemas"]["ForecastStatus"];
            runs_wanted: number;
            runs_done: number;
            what_if: string[];
            planned: components["schemas"]["Forecast"] | null;
            changed: components["schemas"]["Forecast"] | null;
        };
        ForecastProgress: {
            runs_done: number;
            runs_wanted: number;
        };
        ForecastRequest: {
            runs?: number | null;
            seed?: number | null;
            horizon?: components["schemas"]["Instant"] | null;
            what_if?: string[] | null;
        };
        /** @enum {string} */
        ForecastStatus: "waiting" | "running" | "done" | "stopped";
        FoundPatient: {
            patient: string;
            course: number;
            names: components["schemas"]["PersonNames"];
        };
        FoundPatients: {
            patients: components["schemas"]["FoundPatient"][];
        };
        GateView: {
            requirement: components["schemas"]["RuleView"];
            met: boolean;
        };
        GrowthPointView: {
            at: components["schemas"]["Instant"];
            p10_cells: number;
            p50_cells: number;
            p90_cells: number;
        };
        GrowthView: {
            wanted_cells: number;
            least_cells: number;
            band: components["schemas"]["GrowthPointView"][];
            harvest_p10_at: components["schemas"]["Instant"] | null;
            harvest_p50_at: components["schemas"]["Instant"] | null;
            harvest_p90_at: components["schemas"]["Instant"] | null;
            reached_bp: number;
            counts_explained: boolean;
            assumptions: components["schemas"]["AssumptionView"][];
        };
        HandoverAccepted: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "HandoverAccepted";
            shipment: number;
            from: number;
            to: number;
            seal_intact: boolean;
        };
        HandoverMismatchSeen: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "HandoverMismatchSeen";
            shipment: number;
            scanned: components["schemas"]["Code"];
        };
        HandoverOffered: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "HandoverOffered";
            shipment: number;
            from: number;
            to: number;
        };
        HandoverOverdue: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "HandoverOverdue";
            shipment: number;
        };
        HappeningView: {
            record: number;
            at: components["schemas"]["Instant"];
            by: number;
            event: string;
            text: string;
        };
        HarvestBatch: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "HarvestBatch";
            batch: number;
            cells: number;
            viability_bp: number;
            purity_bp: number;
        };
        HarvestBatchBody: {
            batch: number;
            cells: number;
            viability_bp: number;
            purity_bp: number;
            note?: string;
            signature?: components["schemas"]["SigningRequest"];
        };
        HeadView: {
            size: number;
            root_hash: string;
        };
        HeldMaterialView: {
            material: number;
            kind: components["schemas"]["MaterialKind"];
            status: components["schemas"]["MaterialStatus"];
            condition: components["schemas"]["Condition"];
            label: string;
            course: number;
            course_name: string;
            batch: number;
            custodian: number;
            custodian_name: string;
            expires_at: components["schemas"]["Instant"] | null;
            out_of_band_us: components["schemas"]["Duration"];
            budget_us: components["schemas"]["Duration"];
            exceptions: components["schemas"]["ExceptionView"][];
            forms: components["schemas"]["CommandForm"][];
        };
        HeldRecordView: {
            subject_name: string;
            course: number;
            batch: number;
            record: string;
            record_name: string;
            rule: string;
            erasable: boolean;
            erasable_from: string | null;
            unknown_name: string;
        };
        HoldCourse: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "HoldCourse";
            course: number;
            reason: components["schemas"]["HoldReason"];
        };
        HoldCourseBody: {
            course: number;
            reason: components["schemas"]["HoldReason"];
            note?: string;
            signature?: components["schemas"]["SigningRequest"];
        };
        /** @enum {string} */
        HoldReason: "none" | "medical" | "safety" | "supply" | "regulatory" | "patient_wish";
        HoldingView: {
            custodian: number;
            custodian_name: string;
            store: number;
            store_name: string;
            kind: components["schemas"]["MaterialKind"];
            materials: number;
            quarantined: number;
            first_expires_at: components["schemas"]["Instant"] | null;
        };
        IdentityAssigned: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "IdentityAssigned";
            course: number;
            identity: components["schemas"]["Code"];
        };
        IdentityMismatchSeen: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "IdentityMismatchSeen";
            material: number;
            course: number;
            scanned: components["schemas"]["Scan"];
        };
        InclusionView: {
            record: number;
            size: number;
            root_hash: string;
            hashes: string[];
        };
        InfuseDose: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "InfuseDose";
            dose: number;
            wristband: components["schemas"]["Code"];
            bag: components["schemas"]["Code"];
        };
        InfuseDoseBody: {
            dose: number;
            wristband: components["schemas"]["Code"];
            bag: components["schemas"]["Code"];
            note?: string;
            signature?: components["schemas"]["SigningRequest"];
        };
        /**
         * @description a time of RFC 3339 in UTC, or never
         * @example 2026-11-22T03:00:00.000000Z
         * @example never
         */
        Instant: string;
        JustifyOutOfSpecification: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "JustifyOutOfSpecification";
            batch: number;
        };
        JustifyOutOfSpecificationBody: {
            batch: number;
            note?: string;
            signature?: components["schemas"]["SigningRequest"];
        };
        LabelsDestroyed: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "LabelsDestroyed";
            batch: number;
            labels: number;
        };
        LabelsPrinted: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "LabelsPrinted";
            batch: number;
            labels: number;
        };
        LabelsView: {
            printed: number;
            used: number;
            destroyed: number;
            unaccounted: number;
            legal_marks: string[];
        };
        LaneDefined: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "LaneDefined";
            lane: number;
            definition: components["schemas"]["DefineLaneFields"];
        };
        LaneView: {
            lane: number;
            lane_name: string;
            from: number;
            to: number;
            carrier: number;
            handover_limit_us: components["schemas"]["Duration"];
            transit_max_us: components["schemas"]["Duration"];
            band: components["schemas"]["Band"];
        };
        /** @enum {string} */
        Law: "none" | "pmd_trial" | "pmd_market" | "asrm" | "privacy" | "ind" | "bla" | "ctr";
        LiftShippingBan: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "LiftShippingBan";
            approval: number;
            /** Format: date */
            day: string;
            evidence: components["schemas"]["Code"];
        };
        LiftShippingBanBody: {
            approval: number;
            /** Format: date */
            day: string;
            evidence: components["schemas"]["Code"];
            note?: string;
            signature?: components["schemas"]["SigningRequest"];
        };
        LinkRequest: {
            name?: string | null;
            hours?: number | null;
            recovery?: boolean | null;
        };
        LinkSignIn: {
            token: string;
            password: string;
            printed_name?: string | null;
        };
        ListReaction: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "ListReaction";
            reference: number;
            term: components["schemas"]["Code"];
            fatal: boolean;
        };
        ListReactionBody: {
            reference: number;
            term: components["schemas"]["Code"];
            fatal: boolean;
            note?: string;
            signature?: components["schemas"]["SigningRequest"];
        };
        MakingTerms: {
            culture_min: components["schemas"]["Duration"];
            culture_max: components["schemas"]["Duration"];
            viability_min_bp: number;
            purity_min_bp: number;
            logger_gap_max: components["schemas"]["Duration"];
            attempts: number;
            authority_notice: boolean;
            retained_samples: number;
        };
        MakingTermsSet: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "MakingTermsSet";
            protocol: number;
            terms: components["schemas"]["MakingTerms"];
        };
        MarketRowView: {
            market: string;
            first_dose: components["schemas"]["DaySpreadView"];
            review: components["schemas"]["DaySpreadView"];
        };
        MaterialDestroyed: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "MaterialDestroyed";
            material: number;
        };
        MaterialExpired: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "MaterialExpired";
            material: number;
        };
        /** @enum {string} */
        MaterialKind: "starting_material" | "dose" | "sample" | "retained_sample";
        MaterialPacked: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "MaterialPacked";
            shipment: number;
            material: number;
        };
        MaterialRetained: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "MaterialRetained";
            material: number;
        };
        /** @enum {string} */
        MaterialStatus: "available" | "packed" | "quarantined" | "consumed" | "thawed" | "verified" | "infused" | "wasted" | "expired" | "destroyed" | "retained";
        MaterialUnpacked: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "MaterialUnpacked";
            shipment: number;
            material: number;
            store: number;
        };
        MeansView: {
            passkeys: components["schemas"]["PasskeyView"][];
            sessions: components["schemas"]["SessionLineView"][];
            tokens: components["schemas"]["TokenView"][];
            totp: boolean;
        };
        MigrateCourse: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "MigrateCourse";
            course: number;
            protocol: number;
        };
        MigrateCourseBody: {
            course: number;
            protocol: number;
            note?: string;
            signature?: components["schemas"]["SigningRequest"];
        };
        MilestoneCompleted: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "MilestoneCompleted";
            milestone: number;
        };
        MilestoneDefined: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "MilestoneDefined";
            milestone: number;
            definition: components["schemas"]["DefineMilestoneFields"];
        };
        MilestoneOverdue: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "MilestoneOverdue";
            milestone: number;
        };
        MilestoneSkipped: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "MilestoneSkipped";
            milestone: number;
        };
        MilestoneStarted: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "MilestoneStarted";
            milestone: number;
        };
        /** @enum {string} */
        MilestoneStatus: "waiting" | "started" | "done" | "skipped";
        /** @enum {string} */
        MilestoneTrigger: "none" | "first_infusion" | "all_enrolled" | "all_completed";
        MilestoneView: {
            milestone: number;
            milestone_id: string;
            milestone_name: string;
            status: components["schemas"]["MilestoneStatus"];
            trigger: components["schemas"]["MilestoneTrigger"];
            after: number[];
            gate_us: components["schemas"]["Duration"];
            ready: boolean;
            overdue: boolean;
            planned_at: components["schemas"]["Instant"] | null;
            started_at: components["schemas"]["Instant"] | null;
            done_at: components["schemas"]["Instant"] | null;
            expected: components["schemas"]["DateForecastView"] | null;
            forms: components["schemas"]["CommandForm"][];
        };
        /** @enum {string} */
        MissReason: "patient_unwell" | "patient_absent" | "dose_not_ready" | "site_closed" | "window_closed";
        MissVisit: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "MissVisit";
            visit: number;
            reason: components["schemas"]["MissReason"];
        };
        MissVisitBody: {
            visit: number;
            reason: components["schemas"]["MissReason"];
            note?: string;
            signature?: components["schemas"]["SigningRequest"];
        };
        MoveChain: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "MoveChain";
            reservation: number;
            slots: components["schemas"]["Slot"][];
        };
        MoveChainBody: {
            reservation: number;
            slots: components["schemas"]["Slot"][];
            note?: string;
            signature?: components["schemas"]["SigningRequest"];
        };
        MoveVisit: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "MoveVisit";
            visit: number;
            planned_at: components["schemas"]["Instant"];
        };
        MoveVisitBody: {
            visit: number;
            planned_at: components["schemas"]["Instant"];
            note?: string;
            signature?: components["schemas"]["SigningRequest"];
        };
        NewLink: {
            path: string;
            until: components["schemas"]["Instant"];
        };
        NewSigningKey: {
            secret: string;
            password?: string | null;
            totp?: string | null;
        };
        NewToken: {
            token: string;
        };
        NextTaskView: {
            what: string;
            text: string;
            due_at: components["schemas"]["Instant"] | null;
            urgency: components["schemas"]["Urgency"];
            role: components["schemas"]["Role"];
        };
        NoFields: Record<string, never>;
        NotifyAuthority: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "NotifyAuthority";
            batch: number;
        };
        NotifyAuthorityBody: {
            batch: number;
            note?: string;
            signature?: components["schemas"]["SigningRequest"];
        };
        NotifyTrial: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "NotifyTrial";
            notice: components["schemas"]["TrialNotice"];
            /** Format: date */
            day: string;
            evidence: components["schemas"]["Code"];
        };
        NotifyTrialBody: {
            notice: components["schemas"]["TrialNotice"];
            /** Format: date */
            day: string;
            evidence: components["schemas"]["Code"];
            note?: string;
            signature?: components["schemas"]["SigningRequest"];
        };
        ObligationsView: {
            notice: string;
            /** Format: date */
            today: string;
            counting: components["schemas"]["Counting"];
            overdue: number;
            due_today: number;
            due_soon: number;
            open: number;
            met: number;
            met_late: number;
            suspended: number;
            duties: components["schemas"]["DutyLineView"][];
            findings: string[];
            forms: components["schemas"]["CommandForm"][];
        };
        ObstacleView: {
            rule: components["schemas"]["RuleView"];
            resource: number;
            resource_name: string;
            times: number;
        };
        OccurrenceAmended: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "OccurrenceAmended";
            occurrence: number;
            facts: components["schemas"]["OccurrenceFacts"];
        };
        OccurrenceEnded: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "OccurrenceEnded";
            occurrence: number;
            /** Format: date */
            day: string;
        };
        OccurrenceFacts: {
            related: components["schemas"]["Fact"];
            predicted: components["schemas"]["Fact"];
            infection: components["schemas"]["Fact"];
            foreign: components["schemas"]["Fact"];
            is_protected: components["schemas"]["Fact"];
            attack: components["schemas"]["Fact"];
            translation: components["schemas"]["Fact"];
            seriousness_known: components["schemas"]["Fact"];
            seriousness: components["schemas"]["Seriousness"];
        };
        OccurrenceRecorded: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "OccurrenceRecorded";
            occurrence: number;
            law: components["schemas"]["Law"];
            trigger: components["schemas"]["DutyTrigger"];
            /** Format: date */
            day: string;
            facts: components["schemas"]["OccurrenceFacts"];
            evidence: components["schemas"]["Code"];
        };
        OfferHandover: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "OfferHandover";
            shipment: number;
            to: number;
            scanned: components["schemas"]["Code"];
        };
        OfferHandoverBody: {
            shipment: number;
            to: number;
            scanned: components["schemas"]["Code"];
            note?: string;
            signature?: components["schemas"]["SigningRequest"];
        };
        OpenDeviation: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "OpenDeviation";
            batch: number;
            severity: components["schemas"]["Severity"];
        };
        OpenDeviationBody: {
            batch: number;
            severity: components["schemas"]["Severity"];
            note?: string;
            signature?: components["schemas"]["SigningRequest"];
        };
        OpinionRecorded: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "OpinionRecorded";
            plan: number;
            committee: components["schemas"]["CommitteeKind"];
            favourable: boolean;
            /** Format: date */
            day: string;
            evidence: components["schemas"]["Code"];
        };
        OrderCancelled: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "OrderCancelled";
            order: number;
        };
        OrderPlaced: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "OrderPlaced";
            order: number;
            course: number;
            donor: number;
            protocol: number;
            reason: components["schemas"]["OrderReason"];
            attempt: number;
            replaces: number;
            code: components["schemas"]["Code"];
        };
        OrderPrioritySet: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "OrderPrioritySet";
            order: number;
            priority: number;
        };
        /** @enum {string} */
        OrderReason: "first" | "recollection" | "remake";
        /** @enum {string} */
        OrderStatus: "placed" | "chain_held" | "chain_confirmed" | "collecting" | "collected" | "received" | "in_process" | "harvested" | "filled" | "disposed" | "used_up" | "failed" | "cancelled";
        OrganisationDefined: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "OrganisationDefined";
            organisation: number;
            kind: components["schemas"]["OrganisationKind"];
        };
        /** @enum {string} */
        OrganisationKind: "hospital" | "facility" | "carrier" | "sponsor" | "authority";
        OrganisationView: {
            organisation: number;
            organisation_name: string;
            kind: components["schemas"]["OrganisationKind"];
            people_active: number;
            people: components["schemas"]["PersonView"][];
        };
        OutOfSpecificationAgreed: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "OutOfSpecificationAgreed";
            batch: number;
        };
        OutOfSpecificationJustified: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "OutOfSpecificationJustified";
            batch: number;
        };
        /** @enum {string} */
        Outcome: "unknown" | "recovered" | "recovering" | "not_recovered" | "sequelae" | "fatal";
        PackMaterial: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "PackMaterial";
            shipment: number;
            material: number;
            scan: components["schemas"]["Scan"];
        };
        PackMaterialBody: {
            shipment: number;
            material: number;
            scan: components["schemas"]["Scan"];
            note?: string;
            signature?: components["schemas"]["SigningRequest"];
        };
        /** @enum {string} */
        Page: "today" | "courses" | "plan" | "batch" | "quality" | "custody" | "bedside" | "programme" | "evidence";
        PassTime: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "PassTime";
        };
        PassTimeBody: {
            note?: string;
            signature?: components["schemas"]["SigningRequest"];
        };
        PasskeyAnswer: {
            ticket: string;
            label?: string;
            /** @description PublicKeyCredential.toJSON() */
            answer: Record<string, never>;
        };
        PasskeyView: {
            number: number;
            label: string;
            made_at: components["schemas"]["Instant"];
            used_at: components["schemas"]["Instant"] | null;
        };
        PasswordChange: {
            old_password: string;
            new_password: string;
            totp?: string | null;
        };
        PasswordSignIn: {
            name: string;
            password: string;
            totp?: string | null;
        };
        PastApprovalView: {
            market: string;
            product: string;
            company: string;
            kind: string;
            filed: string | null;
            approved: string | null;
            days: number | null;
            conditional: boolean;
            filed_mark: string;
            approved_mark: string;
            patients: string;
            later: string;
        };
        PatientEntry: {
            names: components["schemas"]["PersonNames"];
            birth_date?: string | null;
            sex: components["schemas"]["PersonSex"];
            contacts: components["schemas"]["PersonContact"][];
            consents: string[];
        };
        /** @enum {string} */
        PatientSex: "unknown" | "female" | "male";
        PatientView: {
            names: components["schemas"]["PersonNames"];
            birth_date: string | null;
            sex: components["schemas"]["PersonSex"];
            contacts: components["schemas"]["PersonContact"][];
            consents: string[];
        };
        PerformStep: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "PerformStep";
            batch: number;
            step: number;
            value: number;
            equipment: number;
            reagent: number;
        };
        PerformStepBody: {
            batch: number;
            step: number;
            value: number;
            equipment: number;
            reagent: number;
            note?: string;
            signature?: components["schemas"]["SigningRequest"];
        };
        PersonContact: {
            kind: components["schemas"]["PersonContactKind"];
            text: string;
        };
        /** @enum {string} */
        PersonContactKind: "telephone" | "email" | "address" | "relative" | "other";
        PersonNames: {
            kanji: string;
            kana: string;
            latin: string;
        };
        /** @enum {string} */
        PersonSex: "not_known" | "male" | "female" | "not_applicable";
        PersonView: {
            user: number;
            roles: components["schemas"]["Role"][];
            active: boolean;
            forms: components["schemas"]["CommandForm"][];
        };
        PlaceOrder: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "PlaceOrder";
            course: number;
            donor: number;
            protocol: number;
            reason: components["schemas"]["OrderReason"];
            replaces: number;
        };
        PlaceOrderBody: {
            course: number;
            donor: number;
            protocol: number;
            reason: components["schemas"]["OrderReason"];
            replaces: number;
            note?: string;
            signature?: components["schemas"]["SigningRequest"];
        };
        PlaceUnderLaw: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "PlaceUnderLaw";
            protocol: number;
            notice: number;
            plan: number;
            approval: number;
        };
        PlaceUnderLawBody: {
            protocol: number;
            notice: number;
            plan: number;
            approval: number;
            note?: string;
            signature?: components["schemas"]["SigningRequest"];
        };
        PlacedUnderLaw: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "PlacedUnderLaw";
            protocol: number;
            law: components["schemas"]["Law"];
            notice: number;
            plan: number;
            approval: number;
        };
        PlanDayView: {
            /** Format: date */
            day: string;
            open: boolean;
            booked_most: number;
        };
        PlanResourceView: {
            resource: number;
            resource_name: string;
            organisation: number;
            organisation_name: string;
            kind: components["schemas"]["ResourceKind"];
            capacity: number;
            occupied: number;
            changeover_us: components["schemas"]["Duration"];
            days: components["schemas"]["PlanDayView"][];
            bookings: components["schemas"]["BookingView"][];
        };
        PlanShipment: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "PlanShipment";
            lane: number;
        };
        PlanShipmentBody: {
            lane: number;
            note?: string;
            signature?: components["schemas"]["SigningRequest"];
        };
        PlanSubmitted: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "PlanSubmitted";
            plan: number;
            occurrence: number;
            /** Format: date */
            day: string;
            evidence: components["schemas"]["Code"];
        };
        PlanView: {
            now: components["schemas"]["Instant"];
            /** Format: date */
            from: string;
            days: number;
            resources: components["schemas"]["PlanResourceView"][];
            chains: components["schemas"]["ChainView"][];
        };
        PlanVisit: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "PlanVisit";
            course: number;
            planned_at: components["schemas"]["Instant"];
        };
        PlanVisitBody: {
            course: number;
            planned_at: components["schemas"]["Instant"];
            note?: string;
            signature?: components["schemas"]["SigningRequest"];
        };
        PrintLabels: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "PrintLabels";
            batch: number;
            labels: number;
        };
        PrintLabelsBody: {
            batch: number;
            labels: number;
            note?: string;
            signature?: components["schemas"]["SigningRequest"];
        };
        Problem: {
            /** @description urn:meguri:problem:..., rule:... or account:... */
            type: string;
            /** @description a sentence in the language asked for */
            title: string;
            status: number;
            code: string;
            detail?: string;
            /** @description RFC 6901, into the body */
            pointer?: string;
            /** @description id of the rule that refused */
            rule?: string;
            /** @description of the rule */
            name?: string;
            /** @description number of what the rule looked at */
            subject?: number;
            /** @description of the trace that the refusal left */
            record?: number;
            command_id?: number;
            retry_after_s?: number;
        };
        ProductFactsDecided: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "ProductFactsDecided";
            facts: components["schemas"]["DecideProductFactsFields"];
        };
        /** @enum {string} */
        ProductKind: "autologous" | "allogeneic";
        ProductLabelView: {
            protocol: number;
            protocol_name: string;
            designated: components["schemas"]["Fact"];
            blood_started: components["schemas"]["Fact"];
            marks: string[];
            fault_rule: string;
            forms: components["schemas"]["CommandForm"][];
        };
        ProductTerms: {
            kind: components["schemas"]["ProductKind"];
            dose_cells: number;
            doses_a_batch: number;
            infuse_on_interim: boolean;
            dose_shelf_life: components["schemas"]["Duration"];
            thaw_window: components["schemas"]["Duration"];
            dose_band: components["schemas"]["Band"];
        };
        ProductTermsSet: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "ProductTermsSet";
            protocol: number;
            terms: components["schemas"]["ProductTerms"];
        };
        ProgrammeView: {
            now: components["schemas"]["Instant"];
            programme_name: string;
            goal: string;
            outcome: string;
            synthetic: boolean;
            records: number;
            protocols: components["schemas"]["ProtocolView"][];
            roads: components["schemas"]["RoadView"][];
            organisations: components["schemas"]["OrganisationView"][];
            resources: components["schemas"]["ResourceView"][];
            lanes: components["schemas"]["LaneView"][];
            equipment: components["schemas"]["EquipmentView"][];
            reagents: components["schemas"]["ReagentLotView"][];
            assumptions: components["schemas"]["AssumptionView"][];
            forms: components["schemas"]["CommandForm"][];
        };
        ProposeCourse: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "ProposeCourse";
            patient: components["schemas"]["Code"];
            site: number;
            protocol: number;
        };
        ProposeCourseBody: {
            patient: components["schemas"]["Code"];
            site: number;
            protocol: number;
            note?: string;
            signature?: components["schemas"]["SigningRequest"];
        };
        ProtocolBlinded: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "ProtocolBlinded";
            protocol: number;
        };
        ProtocolDrafted: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "ProtocolDrafted";
            protocol: number;
            based_on: number;
        };
        ProtocolPublished: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "ProtocolPublished";
            protocol: number;
        };
        ProtocolRetired: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "ProtocolRetired";
            protocol: number;
        };
        /** @enum {string} */
        ProtocolStatus: "draft" | "published" | "retired";
        ProtocolStepView: {
            step: number;
            step_name: string;
            terms: components["schemas"]["StepTerms"];
        };
        ProtocolTestView: {
            test: number;
            test_name: string;
            terms: components["schemas"]["TestTerms"];
        };
        ProtocolView: {
            protocol: number;
            protocol_name: string;
            status: components["schemas"]["ProtocolStatus"];
            based_on: number;
            courses: number;
            courses_identified: number;
            courses_ended: number;
            product: components["schemas"]["ProductTerms"];
            schedule: components["schemas"]["ScheduleTerms"];
            collection: components["schemas"]["CollectionTerms"];
            making: components["schemas"]["MakingTerms"];
            steps: components["schemas"]["ProtocolStepView"][];
            tests: components["schemas"]["ProtocolTestView"][];
            forms: components["schemas"]["CommandForm"][];
        };
        /** @description Ed25519, hexadecimal */
        PublicKey: string;
        PublishProtocol: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "PublishProtocol";
            protocol: number;
        };
        PublishProtocolBody: {
            protocol: number;
            note?: string;
            signature?: components["schemas"]["SigningRequest"];
        };
        PublishReference: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "PublishReference";
            reference: number;
            /** Format: date */
            valid_from: string;
        };
        PublishReferenceBody: {
            reference: number;
            /** Format: date */
            valid_from: string;
            note?: string;
            signature?: components["schemas"]["SigningRequest"];
        };
        QualifyDonor: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "QualifyDonor";
            donor: number;
            eligible: boolean;
        };
        QualifyDonorBody: {
            donor: number;
            eligible: boolean;
            note?: string;
            signature?: components["schemas"]["SigningRequest"];
        };
        QualityLotView: {
            line: components["schemas"]["BatchLineView"];
            exceptions: components["schemas"]["ExceptionView"][];
            tests: components["schemas"]["TestView"][];
            deviations: components["schemas"]["DeviationView"][];
            signatures: components["schemas"]["SignatureView"][];
            gates: components["schemas"]["GateView"][];
            refused: components["schemas"]["RuleView"] | null;
            forms: components["schemas"]["CommandForm"][];
        };
        QualityView: {
            now: components["schemas"]["Instant"];
            lots_clean: number;
            lots: components["schemas"]["QualityLotView"][];
            held: components["schemas"]["HeldMaterialView"][];
            sightings: components["schemas"]["ExceptionView"][];
        };
        ReactionListed: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "ReactionListed";
            reference: number;
            term: components["schemas"]["Code"];
            fatal: boolean;
        };
        ReadingView: {
            from_at: components["schemas"]["Instant"];
            until_at: components["schemas"]["Instant"];
            low_mc: number;
            high_mc: number;
            within: boolean;
            custodian: number;
        };
        ReadingsReceipt: {
            rows: number;
            receipts: components["schemas"]["ReceiptView"][];
        };
        ReagentLotDefined: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "ReagentLotDefined";
            reagent: number;
            organisation: number;
            lot: components["schemas"]["Code"];
            expires_at: components["schemas"]["Instant"];
        };
        ReagentLotView: {
            reagent: number;
            reagent_name: string;
            organisation: number;
            lot: string;
            expires_at: components["schemas"]["Instant"];
            expired: boolean;
        };
        ReceiptView: {
            record: number | null;
            at: components["schemas"]["Instant"];
            command_id: number;
            repeated: boolean;
            dry_run: boolean;
            events: components["schemas"]["Event"][];
        };
        ReceiveShipment: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "ReceiveShipment";
            shipment: number;
            store: number;
        };
        ReceiveShipmentBody: {
            shipment: number;
            store: number;
            note?: string;
            signature?: components["schemas"]["SigningRequest"];
        };
        RecollectionProposed: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "RecollectionProposed";
            course: number;
        };
        RecordApproval: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "RecordApproval";
            law: components["schemas"]["Law"];
            /** Format: date */
            day: string;
            years: number;
            shipping_banned: boolean;
            evidence: components["schemas"]["Code"];
        };
        RecordApprovalBody: {
            law: components["schemas"]["Law"];
            /** Format: date */
            day: string;
            years: number;
            shipping_banned: boolean;
            evidence: components["schemas"]["Code"];
            note?: string;
            signature?: components["schemas"]["SigningRequest"];
        };
        RecordApprovalFields: {
            law: components["schemas"]["Law"];
            /** Format: date */
            day: string;
            years: number;
            shipping_banned: boolean;
            evidence: components["schemas"]["Code"];
        };
        RecordCollection: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "RecordCollection";
            order: number;
            donation_number: components["schemas"]["Code"];
            volume_ul: number;
            nucleated_cells: number;
            nk_fraction_bp: number;
        };
        RecordCollectionBody: {
            order: number;
            donation_number: components["schemas"]["Code"];
            volume_ul: number;
            nucleated_cells: number;
            nk_fraction_bp: number;
            note?: string;
            signature?: components["schemas"]["SigningRequest"];
        };
        RecordConsent: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "RecordConsent";
            course: number;
            valid_until: components["schemas"]["Instant"];
        };
        RecordConsentBody: {
            course: number;
            valid_until: components["schemas"]["Instant"];
            note?: string;
            signature?: components["schemas"]["SigningRequest"];
        };
        RecordCount: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "RecordCount";
            batch: number;
            cells: number;
            viability_bp: number;
            purity_bp: number;
        };
        RecordCountBody: {
            batch: number;
            cells: number;
            viability_bp: number;
            purity_bp: number;
            note?: string;
            signature?: components["schemas"]["SigningRequest"];
        };
        RecordDeath: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "RecordDeath";
            course: number;
        };
        RecordDeathBody: {
            course: number;
            note?: string;
            signature?: components["schemas"]["SigningRequest"];
        };
        RecordFailedCollection: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "RecordFailedCollection";
            order: number;
        };
        RecordFailedCollectionBody: {
            order: number;
            note?: string;
            signature?: components["schemas"]["SigningRequest"];
        };
        RecordOccurrence: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "RecordOccurrence";
            law: components["schemas"]["Law"];
            trigger: components["schemas"]["DutyTrigger"];
            /** Format: date */
            day: string;
            facts: components["schemas"]["OccurrenceFacts"];
            evidence: components["schemas"]["Code"];
        };
        RecordOccurrenceBody: {
            law: components["schemas"]["Law"];
            trigger: components["schemas"]["DutyTrigger"];
            /** Format: date */
            day: string;
            facts: components["schemas"]["OccurrenceFacts"];
            evidence: components["schemas"]["Code"];
            note?: string;
            signature?: components["schemas"]["SigningRequest"];
        };
        RecordOpinion: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "RecordOpinion";
            plan: number;
            committee: components["schemas"]["CommitteeKind"];
            favourable: boolean;
            /** Format: date */
            day: string;
            evidence: components["schemas"]["Code"];
        };
        RecordOpinionBody: {
            plan: number;
            committee: components["schemas"]["CommitteeKind"];
            favourable: boolean;
            /** Format: date */
            day: string;
            evidence: components["schemas"]["Code"];
            note?: string;
            signature?: components["schemas"]["SigningRequest"];
        };
        RecordScreening: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "RecordScreening";
            course: number;
            passed: boolean;
        };
        RecordScreeningBody: {
            course: number;
            passed: boolean;
            note?: string;
            signature?: components["schemas"]["SigningRequest"];
        };
        RecordTemperature: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "RecordTemperature";
            shipment: number;
            store: number;
            from: components["schemas"]["Instant"];
            until: components["schemas"]["Instant"];
            low_mc: number;
            high_mc: number;
        };
        RecordTemperatureBody: {
            shipment: number;
            store: number;
            from: components["schemas"]["Instant"];
            until: components["schemas"]["Instant"];
            low_mc: number;
            high_mc: number;
            note?: string;
            signature?: components["schemas"]["SigningRequest"];
        };
        RecordTemperatureFields: {
            shipment: number;
            store: number;
            from: components["schemas"]["Instant"];
            until: components["schemas"]["Instant"];
            low_mc: number;
            high_mc: number;
        };
        RecordTestResult: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "RecordTestResult";
            batch: number;
            test: number;
            sample: components["schemas"]["Code"];
            outcome: components["schemas"]["TestOutcome"];
        };
        RecordTestResultBody: {
            batch: number;
            test: number;
            sample: components["schemas"]["Code"];
            outcome: components["schemas"]["TestOutcome"];
            note?: string;
            signature?: components["schemas"]["SigningRequest"];
        };
        RecordTransferConsent: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "RecordTransferConsent";
            course: number;
            country: components["schemas"]["Code"];
            given: boolean;
            evidence: components["schemas"]["Code"];
        };
        RecordTransferConsentBody: {
            course: number;
            country: components["schemas"]["Code"];
            given: boolean;
            evidence: components["schemas"]["Code"];
            note?: string;
            signature?: components["schemas"]["SigningRequest"];
        };
        RecordView: {
            record: number;
            leaf_hash: string;
            visible: boolean;
            at: components["schemas"]["Instant"] | null;
            by: number;
            command_id: number;
            command_type: string;
            command: components["schemas"]["Command"] | null;
            events: components["schemas"]["Event"][];
            text: string;
            note: string;
            refused: components["schemas"]["RefusedView"] | null;
            subject: components["schemas"]["SubjectView"];
            body: string;
        };
        ReferenceDrafted: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "ReferenceDrafted";
            reference: number;
        };
        ReferencePublished: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "ReferencePublished";
            reference: number;
            /** Format: date */
            valid_from: string;
        };
        RefuseShipment: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "RefuseShipment";
            shipment: number;
        };
        RefuseShipmentBody: {
            shipment: number;
            note?: string;
            signature?: components["schemas"]["SigningRequest"];
        };
        RefusedView: {
            rule: components["schemas"]["RuleView"];
            subject: number;
        };
        RegisterDonor: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "RegisterDonor";
            reference: components["schemas"]["Code"];
            site: number;
        };
        RegisterDonorBody: {
            reference: components["schemas"]["Code"];
            site: number;
            note?: string;
            signature?: components["schemas"]["SigningRequest"];
        };
        RegisterSigningKey: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "RegisterSigningKey";
            key: components["schemas"]["PublicKey"];
        };
        RegisterSigningKeyBody: {
            key: components["schemas"]["PublicKey"];
            note?: string;
            signature?: components["schemas"]["SigningRequest"];
        };
        RejectBatch: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "RejectBatch";
            batch: number;
        };
        RejectBatchBody: {
            batch: number;
            note?: string;
            signature?: components["schemas"]["SigningRequest"];
        };
        ReleaseBatch: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "ReleaseBatch";
            batch: number;
        };
        ReleaseBatchBody: {
            batch: number;
            note?: string;
            signature?: components["schemas"]["SigningRequest"];
        };
        ReleaseOutOfSpecification: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "ReleaseOutOfSpecification";
            batch: number;
        };
        ReleaseOutOfSpecificationBody: {
            batch: number;
            note?: string;
            signature?: components["schemas"]["SigningRequest"];
        };
        ReportAdverseEvent: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "ReportAdverseEvent";
            course: number;
            dose: number;
            aware_at: components["schemas"]["Instant"];
            seriousness: components["schemas"]["Seriousness"];
            expected: boolean;
            related: boolean;
            outcome: components["schemas"]["Outcome"];
        };
        ReportAdverseEventBody: {
            course: number;
            dose: number;
            aware_at: components["schemas"]["Instant"];
            seriousness: components["schemas"]["Seriousness"];
            expected: boolean;
            related: boolean;
            outcome: components["schemas"]["Outcome"];
            note?: string;
            signature?: components["schemas"]["SigningRequest"];
        };
        ReportAdverseEventFields: {
            course: number;
            dose: number;
            aware_at: components["schemas"]["Instant"];
            seriousness: components["schemas"]["Seriousness"];
            expected: boolean;
            related: boolean;
            outcome: components["schemas"]["Outcome"];
        };
        /** @enum {string} */
        ReporterKind: "unknown" | "physician" | "pharmacist" | "other_professional" | "lawyer" | "consumer";
        RequireSignatures: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "RequireSignatures";
        };
        RequireSignaturesBody: {
            note?: string;
            signature?: components["schemas"]["SigningRequest"];
        };
        /** @enum {string} */
        ReservationStatus: "held" | "confirmed" | "kept" | "lapsed" | "moved" | "cancelled";
        ReserveChain: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "ReserveChain";
            order: number;
            slots: components["schemas"]["Slot"][];
        };
        ReserveChainBody: {
            order: number;
            slots: components["schemas"]["Slot"][];
            note?: string;
            signature?: components["schemas"]["SigningRequest"];
        };
        ResourceDefined: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "ResourceDefined";
            resource: number;
            definition: components["schemas"]["DefineResourceFields"];
        };
        /** @enum {string} */
        ResourceKind: "chair" | "courier" | "suite" | "quality_control" | "quality_assurance" | "bed" | "store";
        ResourceView: {
            resource: number;
            resource_name: string;
            organisation: number;
            kind: components["schemas"]["ResourceKind"];
            capacity: number;
            occupied: number;
            open_weekdays: number;
            changeover_us: components["schemas"]["Duration"];
            band: components["schemas"]["Band"] | null;
            closed_days: string[];
            forms: components["schemas"]["CommandForm"][];
        };
        ResumeCourse: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "ResumeCourse";
            course: number;
        };
        ResumeCourseBody: {
            course: number;
            note?: string;
            signature?: components["schemas"]["SigningRequest"];
        };
        RetainMaterial: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "RetainMaterial";
            material: number;
        };
        RetainMaterialBody: {
            material: number;
            note?: string;
            signature?: components["schemas"]["SigningRequest"];
        };
        RetainSample: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "RetainSample";
            batch: number;
            store: number;
        };
        RetainSampleBody: {
            batch: number;
            store: number;
            note?: string;
            signature?: components["schemas"]["SigningRequest"];
        };
        RetentionPage: {
            notice: string;
            /** Format: date */
            today: string;
            erasable: number;
            kept: number;
            unknown: number;
            records: components["schemas"]["HeldRecordView"][];
            rules: components["schemas"]["RetentionRuleView"][];
            labels: components["schemas"]["ProductLabelView"][];
        };
        RetentionRuleView: {
            rule: string;
            regime: string;
            title: string;
            must_hold: string;
            stated: string;
            has_term: boolean;
            only_if_designated: boolean;
            /** Format: date */
            valid_from: string;
            regulation: string;
            source: string;
            mark: string;
        };
        RetireProtocol: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "RetireProtocol";
            protocol: number;
        };
        RetireProtocolBody: {
            protocol: number;
            note?: string;
            signature?: components["schemas"]["SigningRequest"];
        };
        ReviewBegun: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "ReviewBegun";
            batch: number;
            reviewer: number;
        };
        ReviewSigned: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "ReviewSigned";
            batch: number;
            revision: number;
            by: number;
        };
        RevokeSigningKey: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "RevokeSigningKey";
            user: number;
        };
        RevokeSigningKeyBody: {
            user: number;
            note?: string;
            signature?: components["schemas"]["SigningRequest"];
        };
        RoadBranchView: {
            name: string;
            then: components["schemas"]["StatementView"];
        };
        RoadDefined: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "RoadDefined";
            road: number;
        };
        RoadGiftView: {
            to: string;
            to_name: string;
            what: components["schemas"]["StatementView"];
        };
        RoadMapView: {
            notice: string;
            /** Format: date */
            today: string;
            tracks: components["schemas"]["TrackView"][];
            roads: components["schemas"]["RoadOutlookView"][];
            notices: components["schemas"]["TrialNoticeView"][];
            plans: components["schemas"]["TreatmentPlanView"][];
            approvals: components["schemas"]["ApprovalView"][];
            forms: components["schemas"]["CommandForm"][];
        };
        RoadOutlookView: {
            road_id: string;
            road_name: string;
            note: string;
            track: string;
            reference: boolean;
            /** Format: date */
            start: string;
            slip_days: number;
            to_goal: components["schemas"]["DaySpreadView"];
            within_year_bp: number;
            steps: components["schemas"]["StepOutlookView"][];
        };
        RoadTimeView: {
            road_name: string;
            track: string;
            note: string;
            to_goal: components["schemas"]["DaySpreadView"];
            within_year_bp: number;
        };
        RoadView: {
            road: number;
            road_id: string;
            road_name: string;
            note: string;
            goal: number;
            done: number;
            milestones: components["schemas"]["MilestoneView"][];
        };
        /** @enum {string} */
        Role: "site_coordinator" | "nurse" | "physician" | "courier" | "operator" | "verifier" | "quality_control" | "quality_assurance" | "programme_lead" | "regulatory" | "safety" | "business_development" | "auditor" | "administrator";
        RuleView: {
            rule: string;
            text: string;
        };
        SafetyCaseView: {
            adverse_event: number;
            name: string;
            course: number;
            course_name: string;
            closed: boolean;
            blinded: boolean;
            lot: string;
            label: string;
            term: string;
            narrative: string;
            onset: string | null;
            ended: string | null;
            country: string;
            age_years: number;
            sex: components["schemas"]["PatientSex"];
            reporter: components["schemas"]["ReporterKind"];
            action: components["schemas"]["ActionTaken"];
            by_reporter: components["schemas"]["Causality"];
            by_sponsor: components["schemas"]["Causality"];
            reference: number;
            versions: components["schemas"]["CaseVersionView"][];
            forms: components["schemas"]["CommandForm"][];
        };
        SafetyCasesPage: {
            /** Format: date */
            today: string;
            cases: components["schemas"]["SafetyCaseView"][];
            forms: components["schemas"]["CommandForm"][];
        };
        SampleRetained: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "SampleRetained";
            batch: number;
            sample: number;
            label: components["schemas"]["Code"];
            store: number;
        };
        SampleTaken: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "SampleTaken";
            batch: number;
            test: number;
            sample: number;
            label: components["schemas"]["Code"];
            store: number;
        };
        Scan: {
            label: components["schemas"]["Code"];
            identity: components["schemas"]["Code"];
        };
        ScanView: {
            field: string;
            digest: string;
        };
        ScheduleTerms: {
            doses_planned: number;
            courses_planned: number;
            dose_interval: components["schemas"]["Duration"];
            visit_early: components["schemas"]["Duration"];
            visit_late: components["schemas"]["Duration"];
            lead_time: components["schemas"]["Duration"];
            opens_after: number;
        };
        ScheduleTermsSet: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "ScheduleTermsSet";
            protocol: number;
            terms: components["schemas"]["ScheduleTerms"];
        };
        SecretChange: {
            old_secret: string;
            secret: string;
        };
        SendAbroad: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "SendAbroad";
            course: number;
            country: components["schemas"]["Code"];
            identified: components["schemas"]["Fact"];
            equivalent_measures: boolean;
            evidence: components["schemas"]["Code"];
        };
        SendAbroadBody: {
            course: number;
            country: components["schemas"]["Code"];
            identified: components["schemas"]["Fact"];
            equivalent_measures: boolean;
            evidence: components["schemas"]["Code"];
            note?: string;
            signature?: components["schemas"]["SigningRequest"];
        };
        SentAbroad: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "SentAbroad";
            course: number;
            country: components["schemas"]["Code"];
            identified: components["schemas"]["Fact"];
            equivalent_measures: boolean;
            evidence: components["schemas"]["Code"];
        };
        /** @enum {string} */
        Seriousness: "not_serious" | "hospitalisation" | "disability" | "life_threatening" | "death" | "other_serious";
        SessionLineView: {
            number: number;
            means: string;
            made_at: components["schemas"]["Instant"];
            used_at: components["schemas"]["Instant"];
            ends_at: components["schemas"]["Instant"];
            present: boolean;
        };
        SessionView: {
            user: number;
            name: string;
            printed_name: string;
            organisation: number;
            organisation_name: string;
            organisation_kind: components["schemas"]["OrganisationKind"];
            roles: components["schemas"]["Role"][];
            oversees: boolean;
            forecasts: boolean;
            csrf: string;
            expires_at: components["schemas"]["Instant"] | null;
            programme: string;
            synthetic: boolean;
            demo: boolean;
            signing_key: boolean;
            totp: boolean;
            passkeys: number;
        };
        SetClock: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "SetClock";
            counting: components["schemas"]["Counting"];
            straddle: components["schemas"]["Straddle"];
        };
        SetClockBody: {
            counting: components["schemas"]["Counting"];
            straddle: components["schemas"]["Straddle"];
            note?: string;
            signature?: components["schemas"]["SigningRequest"];
        };
        SetCollectionTerms: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "SetCollectionTerms";
            protocol: number;
            terms: components["schemas"]["CollectionTerms"];
        };
        SetCollectionTermsBody: {
            protocol: number;
            terms: components["schemas"]["CollectionTerms"];
            note?: string;
            signature?: components["schemas"]["SigningRequest"];
        };
        SetMakingTerms: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "SetMakingTerms";
            protocol: number;
            terms: components["schemas"]["MakingTerms"];
        };
        SetMakingTermsBody: {
            protocol: number;
            terms: components["schemas"]["MakingTerms"];
            note?: string;
            signature?: components["schemas"]["SigningRequest"];
        };
        SetOrderPriority: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "SetOrderPriority";
            order: number;
            priority: number;
        };
        SetOrderPriorityBody: {
            order: number;
            priority: number;
            note?: string;
            signature?: components["schemas"]["SigningRequest"];
        };
        SetProductTerms: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "SetProductTerms";
            protocol: number;
            terms: components["schemas"]["ProductTerms"];
        };
        SetProductTermsBody: {
            protocol: number;
            terms: components["schemas"]["ProductTerms"];
            note?: string;
            signature?: components["schemas"]["SigningRequest"];
        };
        SetScheduleTerms: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "SetScheduleTerms";
            protocol: number;
            terms: components["schemas"]["ScheduleTerms"];
        };
        SetScheduleTermsBody: {
            protocol: number;
            terms: components["schemas"]["ScheduleTerms"];
            note?: string;
            signature?: components["schemas"]["SigningRequest"];
        };
        SetStep: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "SetStep";
            protocol: number;
            step: number;
            terms: components["schemas"]["StepTerms"];
        };
        SetStepBody: {
            protocol: number;
            step: number;
            terms: components["schemas"]["StepTerms"];
            note?: string;
            signature?: components["schemas"]["SigningRequest"];
        };
        SetTest: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "SetTest";
            protocol: number;
            test: number;
            terms: components["schemas"]["TestTerms"];
        };
        SetTestBody: {
            protocol: number;
            test: number;
            terms: components["schemas"]["TestTerms"];
            note?: string;
            signature?: components["schemas"]["SigningRequest"];
        };
        /** @enum {string} */
        Severity: "minor" | "major" | "critical";
        ShipmentCancelled: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "ShipmentCancelled";
            shipment: number;
            store: number;
        };
        ShipmentLineView: {
            shipment: number;
            code_tail: string;
            lane: number;
            lane_name: string;
            from: number;
            from_name: string;
            to: number;
            to_name: string;
            carrier: number;
            carrier_name: string;
            status: components["schemas"]["ShipmentStatus"];
            custodian: number;
            custodian_name: string;
            held_since_at: components["schemas"]["Instant"] | null;
            offered_to: number;
            offered_to_name: string;
            due_at: components["schemas"]["Instant"] | null;
            overdue: boolean;
            materials: number;
            temperature_known_until_at: components["schemas"]["Instant"] | null;
            condition: components["schemas"]["Condition"];
            out_of_band_us: components["schemas"]["Duration"];
            budget_us: components["schemas"]["Duration"];
            forms: components["schemas"]["CommandForm"][];
        };
        ShipmentPlanned: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "ShipmentPlanned";
            shipment: number;
            lane: number;
            code: components["schemas"]["Code"];
        };
        ShipmentReceived: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "ShipmentReceived";
            shipment: number;
            store: number;
        };
        ShipmentRefused: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "ShipmentRefused";
            shipment: number;
        };
        /** @enum {string} */
        ShipmentStatus: "planned" | "offered" | "in_transit" | "arrived" | "received" | "refused" | "cancelled";
        ShipmentView: {
            now: components["schemas"]["Instant"];
            line: components["schemas"]["ShipmentLineView"];
            limit_low_mc: number;
            limit_high_mc: number;
            gap_allowed_us: components["schemas"]["Duration"];
            custody: components["schemas"]["CustodianView"][];
            readings: components["schemas"]["ReadingView"][];
            materials: components["schemas"]["ShippedMaterialView"][];
            happenings: components["schemas"]["HappeningView"][];
        };
        ShippedMaterialView: {
            material: number;
            kind: components["schemas"]["MaterialKind"];
            label: string;
            course: number;
            course_name: string;
            status: components["schemas"]["MaterialStatus"];
            condition: components["schemas"]["Condition"];
            out_of_band_us: components["schemas"]["Duration"];
            budget_us: components["schemas"]["Duration"];
            expires_at: components["schemas"]["Instant"] | null;
        };
        ShippingBanLifted: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "ShippingBanLifted";
            approval: number;
            /** Format: date */
            day: string;
            evidence: components["schemas"]["Code"];
        };
        ShippingBanned: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "ShippingBanned";
            approval: number;
            /** Format: date */
            day: string;
            evidence: components["schemas"]["Code"];
        };
        SignContract: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "SignContract";
            notice: number;
            site: number;
            /** Format: date */
            day: string;
            evidence: components["schemas"]["Code"];
        };
        SignContractBody: {
            notice: number;
            site: number;
            /** Format: date */
            day: string;
            evidence: components["schemas"]["Code"];
            note?: string;
            signature?: components["schemas"]["SigningRequest"];
        };
        SignInLineView: {
            number: number;
            at: components["schemas"]["Instant"];
            user: number | null;
            means: string;
            outcome: string;
            peer: string;
        };
        SignInMeans: {
            password: boolean;
            passkey: boolean;
            oidc: boolean;
            demo: boolean;
        };
        SignInsView: {
            sign_ins: components["schemas"]["SignInLineView"][];
        };
        SignReview: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "SignReview";
            batch: number;
        };
        SignReviewBody: {
            batch: number;
            note?: string;
            signature?: components["schemas"]["SigningRequest"];
        };
        /** @enum {string} */
        SignatureMeaning: "performed" | "verified" | "reviewed" | "approved" | "released" | "rejected" | "justified" | "registered" | "revoked";
        SignatureView: {
            by: number;
            at: components["schemas"]["Instant"];
            event: string;
            text: string;
            record: number;
            stands: boolean;
        };
        SignatureVoided: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "SignatureVoided";
            batch: number;
        };
        SignaturesRequired: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "SignaturesRequired";
        };
        SigningKeyRegistered: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "SigningKeyRegistered";
            user: number;
            key: components["schemas"]["PublicKey"];
        };
        SigningKeyRevoked: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "SigningKeyRevoked";
            user: number;
            key: components["schemas"]["PublicKey"];
        };
        SigningRequest: {
            meaning: components["schemas"]["SignatureMeaning"];
            secret: string;
            name?: string | null;
        };
        SigningView: {
            key: boolean;
            registered: boolean;
            required: boolean;
            name_needed: boolean;
        };
        SkipMilestone: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "SkipMilestone";
            milestone: number;
        };
        SkipMilestoneBody: {
            milestone: number;
            note?: string;
            signature?: components["schemas"]["SigningRequest"];
        };
        Slot: {
            resource: number;
            from: components["schemas"]["Instant"];
            until: components["schemas"]["Instant"];
        };
        SlotBooked: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "SlotBooked";
            booking: number;
            reservation: number;
            slot: components["schemas"]["Slot"];
        };
        StartBatch: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "StartBatch";
            order: number;
            suite: number;
            scan: components["schemas"]["Scan"];
        };
        StartBatchBody: {
            order: number;
            suite: number;
            scan: components["schemas"]["Scan"];
            note?: string;
            signature?: components["schemas"]["SigningRequest"];
        };
        StartMilestone: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "StartMilestone";
            milestone: number;
        };
        StartMilestoneBody: {
            milestone: number;
            note?: string;
            signature?: components["schemas"]["SigningRequest"];
        };
        StatementView: {
            text: string;
            source: string;
            mark: string;
        };
        StepEffectView: {
            road_name: string;
            done: string | null;
            expected_median: string | null;
            slip_days: number;
            moved_days: number;
            critical_bp: number;
        };
        StepOutlookView: {
            milestone: number;
            step: string;
            from_step: string;
            step_name: string;
            agreed: string | null;
            plan_low: string | null;
            plan_median: string | null;
            plan_high: string | null;
            expected_low: string | null;
            expected_median: string | null;
            expected_high: string | null;
            done: string | null;
            skipped: boolean;
            goal: boolean;
            weighs: boolean;
            critical_bp: number;
            slack_days: number;
            slip_cost_days: number;
            plan_critical_bp: number;
            plan_slack_days: number;
        };
        StepOverdue: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "StepOverdue";
            batch: number;
        };
        StepPerformed: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "StepPerformed";
            batch: number;
            step: number;
            value: number;
            equipment: number;
            reagent: number;
            by: number;
        };
        StepSet: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "StepSet";
            protocol: number;
            step: number;
            terms: components["schemas"]["StepTerms"];
        };
        StepTerms: {
            due: components["schemas"]["Duration"];
            value_low: number;
            value_high: number;
            second_person: boolean;
            needs_equipment: boolean;
            needs_reagent: boolean;
            severity: components["schemas"]["Severity"];
        };
        StepVerified: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "StepVerified";
            batch: number;
            step: number;
            by: number;
        };
        StepView: {
            step: number;
            step_name: string;
            due_at: components["schemas"]["Instant"];
            value_low: number;
            value_high: number;
            measure: string;
            needs_second_person: boolean;
            needs_equipment: boolean;
            needs_reagent: boolean;
            severity: components["schemas"]["Severity"];
            done: boolean;
            value: number | null;
            within_limits: boolean;
            done_at: components["schemas"]["Instant"] | null;
            done_by: number;
            equipment: number;
            equipment_name: string;
            reagent: number;
            reagent_name: string;
            verified: boolean;
            verified_at: components["schemas"]["Instant"] | null;
            verified_by: number;
            forms: components["schemas"]["CommandForm"][];
        };
        StopCourse: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "StopCourse";
            course: number;
        };
        StopCourseBody: {
            course: number;
            note?: string;
            signature?: components["schemas"]["SigningRequest"];
        };
        StoreView: {
            store: number;
            store_name: string;
            organisation: number;
            organisation_name: string;
            limit_low_mc: number;
            limit_high_mc: number;
            materials: number;
            known_until_at: components["schemas"]["Instant"] | null;
            silent: boolean;
            forms: components["schemas"]["CommandForm"][];
        };
        /** @enum {string} */
        Straddle: "by_period_end" | "by_period_start";
        SubjectView: {
            course: number;
            order: number;
            reservation: number;
            visit: number;
            material: number;
            shipment: number;
            batch: number;
            deviation: number;
            adverse_event: number;
            milestone: number;
        };
        SubmitPlan: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "SubmitPlan";
            plan: number;
            /** Format: date */
            day: string;
            evidence: components["schemas"]["Code"];
        };
        SubmitPlanBody: {
            plan: number;
            /** Format: date */
            day: string;
            evidence: components["schemas"]["Code"];
            note?: string;
            signature?: components["schemas"]["SigningRequest"];
        };
        SuiteCleared: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "SuiteCleared";
            batch: number;
        };
        TakeSample: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "TakeSample";
            batch: number;
            test: number;
            store: number;
        };
        TakeSampleBody: {
            batch: number;
            test: number;
            store: number;
            note?: string;
            signature?: components["schemas"]["SigningRequest"];
        };
        TaskView: {
            what: string;
            text: string;
            urgency: components["schemas"]["Urgency"];
            due_at: components["schemas"]["Instant"] | null;
            role: components["schemas"]["Role"];
            organisation: number;
            organisation_name: string;
            course_name: string;
            label_tail: string;
            mine: boolean;
            page: components["schemas"]["Page"];
            subject: components["schemas"]["SubjectView"];
            forms: components["schemas"]["CommandForm"][];
        };
        TemperatureRecorded: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "TemperatureRecorded";
            reading: components["schemas"]["RecordTemperatureFields"];
        };
        /** @enum {string} */
        TestClass: "rapid" | "late";
        /** @enum {string} */
        TestOutcome: "pass" | "fail" | "invalid";
        TestOverdue: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "TestOverdue";
            batch: number;
            test: number;
        };
        TestResulted: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "TestResulted";
            batch: number;
            test: number;
            sample: number;
            outcome: components["schemas"]["TestOutcome"];
        };
        TestSet: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "TestSet";
            protocol: number;
            test: number;
            terms: components["schemas"]["TestTerms"];
        };
        /** @enum {string} */
        TestStatus: "due" | "sampled" | "passed" | "failed" | "invalid";
        TestTerms: {
            class: components["schemas"]["TestClass"];
            repeats: number;
            due: components["schemas"]["Duration"];
        };
        TestView: {
            test: number;
            test_name: string;
            class: components["schemas"]["TestClass"];
            status: components["schemas"]["TestStatus"];
            repeats_used: number;
            repeats_allowed: number;
            sampled_at: components["schemas"]["Instant"] | null;
            due_at: components["schemas"]["Instant"] | null;
            resulted_at: components["schemas"]["Instant"] | null;
            resulted_by: number;
            forms: components["schemas"]["CommandForm"][];
        };
        ThawDose: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "ThawDose";
            dose: number;
            scan: components["schemas"]["Scan"];
        };
        ThawDoseBody: {
            dose: number;
            scan: components["schemas"]["Scan"];
            note?: string;
            signature?: components["schemas"]["SigningRequest"];
        };
        ThawWindowClosed: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "ThawWindowClosed";
            dose: number;
        };
        TodayView: {
            now: components["schemas"]["Instant"];
            programme_name: string;
            synthetic: boolean;
            overdue: number;
            today: number;
            soon: number;
            later: number;
            waiting: number;
            tasks: components["schemas"]["TaskView"][];
        };
        TokenRequest: {
            label: string;
            scopes: string[];
            days: number;
        };
        TokenView: {
            number: number;
            label: string;
            prefix: string;
            scopes: string[];
            made_at: components["schemas"]["Instant"];
            until: components["schemas"]["Instant"];
            used_at: components["schemas"]["Instant"] | null;
        };
        TotpBegunView: {
            secret: string;
            uri: string;
        };
        TrackStepView: {
            step: string;
            name: string;
            submitter: string;
            reviewer: string;
            requires_text: string;
            triggers_text: string;
            after: string[];
            statutory_days: number | null;
            target_days: number | null;
            observed_days: number | null;
            observed_cases: number;
            plan_low_days: number | null;
            plan_median_days: number | null;
            plan_high_days: number | null;
            plan_text: string;
            plan_mark: string;
            source: string;
            mark: string;
        };
        TrackView: {
            track: string;
            track_name: string;
            may_claim: components["schemas"]["StatementView"];
            pays: components["schemas"]["StatementView"];
            builds: components["schemas"]["StatementView"];
            gate: components["schemas"]["StatementView"];
            risk: components["schemas"]["StatementView"];
            cost: components["schemas"]["StatementView"];
            patients: components["schemas"]["StatementView"];
            branches: components["schemas"]["RoadBranchView"][];
            gives: components["schemas"]["RoadGiftView"][];
            steps: components["schemas"]["TrackStepView"][];
        };
        TransferConsentRecorded: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "TransferConsentRecorded";
            course: number;
            country: components["schemas"]["Code"];
            given: boolean;
            evidence: components["schemas"]["Code"];
        };
        /** @enum {string} */
        TreatmentClass: "none" | "i" | "ii" | "iii" | "outside";
        TreatmentFacts: {
            origin: components["schemas"]["CellOrigin"];
            cells: components["schemas"]["CellKind"];
            gene_modified: components["schemas"]["Fact"];
            in_vivo_gene: components["schemas"]["Fact"];
            processed: components["schemas"]["Fact"];
            rebuilds_body: components["schemas"]["Fact"];
            homologous_use: components["schemas"]["Fact"];
            approved_or_trial: components["schemas"]["Fact"];
        };
        TreatmentPlanView: {
            plan: number;
            treatment_class: components["schemas"]["TreatmentClass"];
            class_name: string;
            proposal_name: string;
            proposal_reason: string;
            proposal_mark: string;
            submitted: string | null;
            treats_from: string | null;
            history: components["schemas"]["DecisionView"][];
        };
        /** @enum {string} */
        TrialNotice: "first" | "later" | "us_investigational";
        TrialNoticeView: {
            notice: number;
            name: string;
            /** Format: date */
            day: string;
            /** Format: date */
            contracts_from: string;
            article: string;
            mark: string;
            contracts: components["schemas"]["DecisionView"][];
        };
        TrialNotified: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "TrialNotified";
            notice: number;
            kind: components["schemas"]["TrialNotice"];
            /** Format: date */
            day: string;
            evidence: components["schemas"]["Code"];
        };
        UnbindDocument: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "UnbindDocument";
            binding: number;
        };
        UnbindDocumentBody: {
            binding: number;
            note?: string;
            signature?: components["schemas"]["SigningRequest"];
        };
        UnpackMaterial: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "UnpackMaterial";
            shipment: number;
            material: number;
            store: number;
            scan: components["schemas"]["Scan"];
        };
        UnpackMaterialBody: {
            shipment: number;
            material: number;
            store: number;
            scan: components["schemas"]["Scan"];
            note?: string;
            signature?: components["schemas"]["SigningRequest"];
        };
        /** @enum {string} */
        Urgency: "overdue" | "today" | "soon" | "later" | "waiting";
        UserChanged: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "UserChanged";
            user: number;
            roles: number;
            active: boolean;
        };
        UserDefined: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "UserDefined";
            user: number;
            organisation: number;
            roles: number;
        };
        UserLineView: {
            user: number;
            organisation: number;
            organisation_name: string;
            roles: components["schemas"]["Role"][];
            active: boolean;
            printed_name: string;
            signing_key: boolean;
            name: string | null;
            enabled: boolean | null;
        };
        UsersView: {
            users: components["schemas"]["UserLineView"][];
        };
        VerifyStep: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "VerifyStep";
            batch: number;
            step: number;
        };
        VerifyStepBody: {
            batch: number;
            step: number;
            note?: string;
            signature?: components["schemas"]["SigningRequest"];
        };
        VisitArrived: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "VisitArrived";
            visit: number;
        };
        VisitMissed: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "VisitMissed";
            visit: number;
            reason: components["schemas"]["MissReason"];
        };
        VisitMoved: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "VisitMoved";
            visit: number;
            planned_at: components["schemas"]["Instant"];
        };
        VisitPlanned: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "VisitPlanned";
            visit: number;
            course: number;
            planned_at: components["schemas"]["Instant"];
        };
        /** @enum {string} */
        VisitStatus: "planned" | "arrived" | "infused" | "missed" | "moved" | "cancelled";
        WarmView: {
            custodian: number;
            custodian_name: string;
            outside_us: components["schemas"]["Duration"];
            shipments: number;
        };
        WasteDose: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "WasteDose";
            dose: number;
        };
        WasteDoseBody: {
            dose: number;
            note?: string;
            signature?: components["schemas"]["SigningRequest"];
        };
        WayMarkView: {
            event: string;
            at: components["schemas"]["Instant"];
            planned: boolean;
        };
        WithdrawCourse: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "WithdrawCourse";
            course: number;
        };
        WithdrawCourseBody: {
            course: number;
            note?: string;
            signature?: components["schemas"]["SigningRequest"];
        };
        WithdrawFiling: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "WithdrawFiling";
            filing: number;
        };
        WithdrawFilingBody: {
            filing: number;
            note?: string;
            signature?: components["schemas"]["SigningRequest"];
        };
    };
    responses: {
        /** @description The page says what the caller has */
        NotModified: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description The request cannot be done, and why */
        Refused: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The server cannot do it now */
        Failed: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: {
        /** @description language of the answer; else Accept-Language */
        Language: "ja" | "en";
        /** @description `csrf` of the session; not with an API token */
        Csrf: string;
        /** @description the ETag of the page that the caller has */
        IfNoneMatch: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type AcceptHandover = components['schemas']['AcceptHandover'];
export type AcceptHandoverBody = components['schemas']['AcceptHandoverBody'];
export type ActionTaken = components['schemas']['ActionTaken'];
export type AdverseEventClosed = components['schemas']['AdverseEventClosed'];
export type AdverseEventFollowedUp = components['schemas']['AdverseEventFollowedUp'];
export type AdverseEventReported = components['schemas']['AdverseEventReported'];
export type AdverseEventView = components['schemas']['AdverseEventView'];
export type AgreeOutOfSpecification = components['schemas']['AgreeOutOfSpecification'];
export type AgreeOutOfSpecificationBody = components['schemas']['AgreeOutOfSpecificationBody'];
export type AllocateDose = components['schemas']['AllocateDose'];
export type AllocateDoseBody = components['schemas']['AllocateDoseBody'];
export type AlternativeView = components['schemas']['AlternativeView'];
export type AlternativesRequest = components['schemas']['AlternativesRequest'];
export type AlternativesView = components['schemas']['AlternativesView'];
export type AmendOccurrence = components['schemas']['AmendOccurrence'];
export type AmendOccurrenceBody = components['schemas']['AmendOccurrenceBody'];
export type ApplicationDecided = components['schemas']['ApplicationDecided'];
export type AppliedAgain = components['schemas']['AppliedAgain'];
export type ApplyAgain = components['schemas']['ApplyAgain'];
export type ApplyAgainBody = components['schemas']['ApplyAgainBody'];
export type ApplyForDesignation = components['schemas']['ApplyForDesignation'];
export type ApplyForDesignationBody = components['schemas']['ApplyForDesignationBody'];
export type ApprovalExtended = components['schemas']['ApprovalExtended'];
export type ApprovalRecorded = components['schemas']['ApprovalRecorded'];
export type ApprovalStanding = components['schemas']['ApprovalStanding'];
export type ApprovalView = components['schemas']['ApprovalView'];
export type ArriveVisit = components['schemas']['ArriveVisit'];
export type ArriveVisitBody = components['schemas']['ArriveVisitBody'];
export type AssessCase = components['schemas']['AssessCase'];
export type AssessCaseBody = components['schemas']['AssessCaseBody'];
export type AssessCaseFields = components['schemas']['AssessCaseFields'];
export type AssessDeviation = components['schemas']['AssessDeviation'];
export type AssessDeviationBody = components['schemas']['AssessDeviationBody'];
export type AssignIdentity = components['schemas']['AssignIdentity'];
export type AssignIdentityBody = components['schemas']['AssignIdentityBody'];
export type AssumptionView = components['schemas']['AssumptionView'];
export type AuthorityNotified = components['schemas']['AuthorityNotified'];
export type BanShipping = components['schemas']['BanShipping'];
export type BanShippingBody = components['schemas']['BanShippingBody'];
export type Band = components['schemas']['Band'];
export type BandLeft = components['schemas']['BandLeft'];
export type BaselineView = components['schemas']['BaselineView'];
export type BatchClosed = components['schemas']['BatchClosed'];
export type BatchDoseView = components['schemas']['BatchDoseView'];
export type BatchFailed = components['schemas']['BatchFailed'];
export type BatchFilled = components['schemas']['BatchFilled'];
export type BatchHarvested = components['schemas']['BatchHarvested'];
export type BatchLineView = components['schemas']['BatchLineView'];
export type BatchRecalled = components['schemas']['BatchRecalled'];
export type BatchRejected = components['schemas']['BatchRejected'];
export type BatchReleased = components['schemas']['BatchReleased'];
export type BatchStarted = components['schemas']['BatchStarted'];
export type BatchStatus = components['schemas']['BatchStatus'];
export type BatchView = components['schemas']['BatchView'];
export type BatchesView = components['schemas']['BatchesView'];
export type BedsideChecked = components['schemas']['BedsideChecked'];
export type BedsideView = components['schemas']['BedsideView'];
export type BedsideVisitView = components['schemas']['BedsideVisitView'];
export type BeginCollection = components['schemas']['BeginCollection'];
export type BeginCollectionBody = components['schemas']['BeginCollectionBody'];
export type BeginReview = components['schemas']['BeginReview'];
export type BeginReviewBody = components['schemas']['BeginReviewBody'];
export type BindDocument = components['schemas']['BindDocument'];
export type BindDocumentBody = components['schemas']['BindDocumentBody'];
export type BlindBroken = components['schemas']['BlindBroken'];
export type BlindProtocol = components['schemas']['BlindProtocol'];
export type BlindProtocolBody = components['schemas']['BlindProtocolBody'];
export type BookingView = components['schemas']['BookingView'];
export type BreakBlind = components['schemas']['BreakBlind'];
export type BreakBlindBody = components['schemas']['BreakBlindBody'];
export type CalibrateEquipment = components['schemas']['CalibrateEquipment'];
export type CalibrateEquipmentBody = components['schemas']['CalibrateEquipmentBody'];
export type CancelChain = components['schemas']['CancelChain'];
export type CancelChainBody = components['schemas']['CancelChainBody'];
export type CancelOrder = components['schemas']['CancelOrder'];
export type CancelOrderBody = components['schemas']['CancelOrderBody'];
export type CancelShipment = components['schemas']['CancelShipment'];
export type CancelShipmentBody = components['schemas']['CancelShipmentBody'];
export type CapacityChanged = components['schemas']['CapacityChanged'];
export type CaseAssessed = components['schemas']['CaseAssessed'];
export type CaseDescribed = components['schemas']['CaseDescribed'];
export type CaseVersionView = components['schemas']['CaseVersionView'];
export type Causality = components['schemas']['Causality'];
export type CellKind = components['schemas']['CellKind'];
export type CellOrigin = components['schemas']['CellOrigin'];
export type CeremonyView = components['schemas']['CeremonyView'];
export type ChainCheckRequest = components['schemas']['ChainCheckRequest'];
export type ChainCheckView = components['schemas']['ChainCheckView'];
export type ChainConfirmed = components['schemas']['ChainConfirmed'];
export type ChainEnded = components['schemas']['ChainEnded'];
export type ChainReserved = components['schemas']['ChainReserved'];
export type ChainTermsView = components['schemas']['ChainTermsView'];
export type ChainView = components['schemas']['ChainView'];
export type ChangeCapacity = components['schemas']['ChangeCapacity'];
export type ChangeCapacityBody = components['schemas']['ChangeCapacityBody'];
export type ChangeUser = components['schemas']['ChangeUser'];
export type ChangeUserBody = components['schemas']['ChangeUserBody'];
export type ChangeView = components['schemas']['ChangeView'];
export type CheckBedside = components['schemas']['CheckBedside'];
export type CheckBedsideBody = components['schemas']['CheckBedsideBody'];
export type ClassDecided = components['schemas']['ClassDecided'];
export type ClearSuite = components['schemas']['ClearSuite'];
export type ClearSuiteBody = components['schemas']['ClearSuiteBody'];
export type ClockMove = components['schemas']['ClockMove'];
export type ClockSet = components['schemas']['ClockSet'];
export type ClockView = components['schemas']['ClockView'];
export type CloseAdverseEvent = components['schemas']['CloseAdverseEvent'];
export type CloseAdverseEventBody = components['schemas']['CloseAdverseEventBody'];
export type CloseBatch = components['schemas']['CloseBatch'];
export type CloseBatchBody = components['schemas']['CloseBatchBody'];
export type CloseDay = components['schemas']['CloseDay'];
export type CloseDayBody = components['schemas']['CloseDayBody'];
export type CloseDeviation = components['schemas']['CloseDeviation'];
export type CloseDeviationBody = components['schemas']['CloseDeviationBody'];
export type Code = components['schemas']['Code'];
export type CodeEntry = components['schemas']['CodeEntry'];
export type CollectionBegun = components['schemas']['CollectionBegun'];
export type CollectionFailed = components['schemas']['CollectionFailed'];
export type CollectionKind = components['schemas']['CollectionKind'];
export type CollectionRecorded = components['schemas']['CollectionRecorded'];
export type CollectionTerms = components['schemas']['CollectionTerms'];
export type CollectionTermsSet = components['schemas']['CollectionTermsSet'];
export type Command = components['schemas']['Command'];
export type CommandForm = components['schemas']['CommandForm'];
export type CommitteeKind = components['schemas']['CommitteeKind'];
export type CompleteMilestone = components['schemas']['CompleteMilestone'];
export type CompleteMilestoneBody = components['schemas']['CompleteMilestoneBody'];
export type Condition = components['schemas']['Condition'];
export type ConditionDecided = components['schemas']['ConditionDecided'];
export type ConditionLost = components['schemas']['ConditionLost'];
export type ConfirmChain = components['schemas']['ConfirmChain'];
export type ConfirmChainBody = components['schemas']['ConfirmChainBody'];
export type Confirmation = components['schemas']['Confirmation'];
export type ConsentRecorded = components['schemas']['ConsentRecorded'];
export type ConsistencyView = components['schemas']['ConsistencyView'];
export type ContractSigned = components['schemas']['ContractSigned'];
export type CorrectCount = components['schemas']['CorrectCount'];
export type CorrectCountBody = components['schemas']['CorrectCountBody'];
export type CountCorrected = components['schemas']['CountCorrected'];
export type CountRecorded = components['schemas']['CountRecorded'];
export type CountView = components['schemas']['CountView'];
export type Counting = components['schemas']['Counting'];
export type CourseCompleted = components['schemas']['CourseCompleted'];
export type CourseDoseView = components['schemas']['CourseDoseView'];
export type CourseEnded = components['schemas']['CourseEnded'];
export type CourseHeld = components['schemas']['CourseHeld'];
export type CourseLineView = components['schemas']['CourseLineView'];
export type CourseMigrated = components['schemas']['CourseMigrated'];
export type CourseOrderView = components['schemas']['CourseOrderView'];
export type CourseProposed = components['schemas']['CourseProposed'];
export type CourseResumed = components['schemas']['CourseResumed'];
export type CourseScreened = components['schemas']['CourseScreened'];
export type CourseStatus = components['schemas']['CourseStatus'];
export type CourseView = components['schemas']['CourseView'];
export type CourseVisitView = components['schemas']['CourseVisitView'];
export type CoursesView = components['schemas']['CoursesView'];
export type CustodianView = components['schemas']['CustodianView'];
export type CustodyView = components['schemas']['CustodyView'];
export type DateForecastView = components['schemas']['DateForecastView'];
export type DayClosed = components['schemas']['DayClosed'];
export type DaySpreadView = components['schemas']['DaySpreadView'];
export type DecideApplication = components['schemas']['DecideApplication'];
export type DecideApplicationBody = components['schemas']['DecideApplicationBody'];
export type DecideClass = components['schemas']['DecideClass'];
export type DecideClassBody = components['schemas']['DecideClassBody'];
export type DecideCondition = components['schemas']['DecideCondition'];
export type DecideConditionBody = components['schemas']['DecideConditionBody'];
export type DecideProductFacts = components['schemas']['DecideProductFacts'];
export type DecideProductFactsBody = components['schemas']['DecideProductFactsBody'];
export type DecideProductFactsFields = components['schemas']['DecideProductFactsFields'];
export type DecideView = components['schemas']['DecideView'];
export type DecisionView = components['schemas']['DecisionView'];
export type DefineEquipment = components['schemas']['DefineEquipment'];
export type DefineEquipmentBody = components['schemas']['DefineEquipmentBody'];
export type DefineLane = components['schemas']['DefineLane'];
export type DefineLaneBody = components['schemas']['DefineLaneBody'];
export type DefineLaneFields = components['schemas']['DefineLaneFields'];
export type DefineMilestone = components['schemas']['DefineMilestone'];
export type DefineMilestoneBody = components['schemas']['DefineMilestoneBody'];
export type DefineMilestoneFields = components['schemas']['DefineMilestoneFields'];
export type DefineOrganisation = components['schemas']['DefineOrganisation'];
export type DefineOrganisationBody = components['schemas']['DefineOrganisationBody'];
export type DefineReagentLot = components['schemas']['DefineReagentLot'];
export type DefineReagentLotBody = components['schemas']['DefineReagentLotBody'];
export type DefineResource = components['schemas']['DefineResource'];
export type DefineResourceBody = components['schemas']['DefineResourceBody'];
export type DefineResourceFields = components['schemas']['DefineResourceFields'];
export type DefineRoad = components['schemas']['DefineRoad'];
export type DefineRoadBody = components['schemas']['DefineRoadBody'];
export type DefineUser = components['schemas']['DefineUser'];
export type DefineUserBody = components['schemas']['DefineUserBody'];
export type DemoPeople = components['schemas']['DemoPeople'];
export type DemoPerson = components['schemas']['DemoPerson'];
export type DemoSignIn = components['schemas']['DemoSignIn'];
export type DescribeCase = components['schemas']['DescribeCase'];
export type DescribeCaseBody = components['schemas']['DescribeCaseBody'];
export type DescribeCaseFields = components['schemas']['DescribeCaseFields'];
export type DesignationApplied = components['schemas']['DesignationApplied'];
export type DesignationKind = components['schemas']['DesignationKind'];
export type DestroyLabels = components['schemas']['DestroyLabels'];
export type DestroyLabelsBody = components['schemas']['DestroyLabelsBody'];
export type DestroyMaterial = components['schemas']['DestroyMaterial'];
export type DestroyMaterialBody = components['schemas']['DestroyMaterialBody'];
export type DeviationAssessed = components['schemas']['DeviationAssessed'];
export type DeviationClosed = components['schemas']['DeviationClosed'];
export type DeviationOpened = components['schemas']['DeviationOpened'];
export type DeviationOverdue = components['schemas']['DeviationOverdue'];
export type DeviationStatus = components['schemas']['DeviationStatus'];
export type DeviationView = components['schemas']['DeviationView'];
export type Digest = components['schemas']['Digest'];
export type Disposition = components['schemas']['Disposition'];
export type DocumentBound = components['schemas']['DocumentBound'];
export type DocumentUnbound = components['schemas']['DocumentUnbound'];
export type DonorQualified = components['schemas']['DonorQualified'];
export type DonorRegistered = components['schemas']['DonorRegistered'];
export type DoseAllocated = components['schemas']['DoseAllocated'];
export type DoseInfused = components['schemas']['DoseInfused'];
export type DoseThawed = components['schemas']['DoseThawed'];
export type DoseWasted = components['schemas']['DoseWasted'];
export type DossierEvidenceView = components['schemas']['DossierEvidenceView'];
export type DossierItemView = components['schemas']['DossierItemView'];
export type DossierPage = components['schemas']['DossierPage'];
export type DossiersPage = components['schemas']['DossiersPage'];
export type DraftProtocol = components['schemas']['DraftProtocol'];
export type DraftProtocolBody = components['schemas']['DraftProtocolBody'];
export type DraftReference = components['schemas']['DraftReference'];
export type DraftReferenceBody = components['schemas']['DraftReferenceBody'];
export type Duration = components['schemas']['Duration'];
export type DutyFiled = components['schemas']['DutyFiled'];
export type DutyKey = components['schemas']['DutyKey'];
export type DutyLineView = components['schemas']['DutyLineView'];
export type DutyStanding = components['schemas']['DutyStanding'];
export type DutyTrigger = components['schemas']['DutyTrigger'];
export type EndOccurrence = components['schemas']['EndOccurrence'];
export type EndOccurrenceBody = components['schemas']['EndOccurrenceBody'];
export type EquipmentCalibrated = components['schemas']['EquipmentCalibrated'];
export type EquipmentDefined = components['schemas']['EquipmentDefined'];
export type EquipmentView = components['schemas']['EquipmentView'];
export type Event = components['schemas']['Event'];
export type EvidenceView = components['schemas']['EvidenceView'];
export type ExceptionKind = components['schemas']['ExceptionKind'];
export type ExceptionView = components['schemas']['ExceptionView'];
export type ExtendApproval = components['schemas']['ExtendApproval'];
export type ExtendApprovalBody = components['schemas']['ExtendApprovalBody'];
export type Fact = components['schemas']['Fact'];
export type FailBatch = components['schemas']['FailBatch'];
export type FailBatchBody = components['schemas']['FailBatchBody'];
export type FailureCause = components['schemas']['FailureCause'];
export type FileDuty = components['schemas']['FileDuty'];
export type FileDutyBody = components['schemas']['FileDutyBody'];
export type FilingKind = components['schemas']['FilingKind'];
export type FilingWithdrawn = components['schemas']['FilingWithdrawn'];
export type FillBatch = components['schemas']['FillBatch'];
export type FillBatchBody = components['schemas']['FillBatchBody'];
export type FollowUpAdverseEvent = components['schemas']['FollowUpAdverseEvent'];
export type FollowUpAdverseEventBody = components['schemas']['FollowUpAdverseEventBody'];
export type FollowUpAdverseEventFields = components['schemas']['FollowUpAdverseEventFields'];
export type Forecast = components['schemas']['Forecast'];
export type ForecastAsked = components['schemas']['ForecastAsked'];
export type ForecastJob = components['schemas']['ForecastJob'];
export type ForecastProgress = components['schemas']['ForecastProgress'];
export type ForecastRequest = components['schemas']['ForecastRequest'];
export type ForecastStatus = components['schemas']['ForecastStatus'];
export type FoundPatient = components['schemas']['FoundPatient'];
export type FoundPatients = components['schemas']['FoundPatients'];
export type GateView = components['schemas']['GateView'];
export type GrowthPointView = components['schemas']['GrowthPointView'];
export type GrowthView = components['schemas']['GrowthView'];
export type HandoverAccepted = components['schemas']['HandoverAccepted'];
export type HandoverMismatchSeen = components['schemas']['HandoverMismatchSeen'];
export type HandoverOffered = components['schemas']['HandoverOffered'];
export type HandoverOverdue = components['schemas']['HandoverOverdue'];
export type HappeningView = components['schemas']['HappeningView'];
export type HarvestBatch = components['schemas']['HarvestBatch'];
export type HarvestBatchBody = components['schemas']['HarvestBatchBody'];
export type HeadView = components['schemas']['HeadView'];
export type HeldMaterialView = components['schemas']['HeldMaterialView'];
export type HeldRecordView = components['schemas']['HeldRecordView'];
export type HoldCourse = components['schemas']['HoldCourse'];
export type HoldCourseBody = components['schemas']['HoldCourseBody'];
export type HoldReason = components['schemas']['HoldReason'];
export type HoldingView = components['schemas']['HoldingView'];
export type IdentityAssigned = components['schemas']['IdentityAssigned'];
export type IdentityMismatchSeen = components['schemas']['IdentityMismatchSeen'];
export type InclusionView = components['schemas']['InclusionView'];
export type InfuseDose = components['schemas']['InfuseDose'];
export type InfuseDoseBody = components['schemas']['InfuseDoseBody'];
export type Instant = components['schemas']['Instant'];
export type JustifyOutOfSpecification = components['schemas']['JustifyOutOfSpecification'];
export type JustifyOutOfSpecificationBody = components['schemas']['JustifyOutOfSpecificationBody'];
export type LabelsDestroyed = components['schemas']['LabelsDestroyed'];
export type LabelsPrinted = components['schemas']['LabelsPrinted'];
export type LabelsView = components['schemas']['LabelsView'];
export type LaneDefined = components['schemas']['LaneDefined'];
export type LaneView = components['schemas']['LaneView'];
export type Law = components['schemas']['Law'];
export type LiftShippingBan = components['schemas']['LiftShippingBan'];
export type LiftShippingBanBody = components['schemas']['LiftShippingBanBody'];
export type LinkRequest = components['schemas']['LinkRequest'];
export type LinkSignIn = components['schemas']['LinkSignIn'];
export type ListReaction = components['schemas']['ListReaction'];
export type ListReactionBody = components['schemas']['ListReactionBody'];
export type MakingTerms = components['schemas']['MakingTerms'];
export type MakingTermsSet = components['schemas']['MakingTermsSet'];
export type MarketRowView = components['schemas']['MarketRowView'];
export type MaterialDestroyed = components['schemas']['MaterialDestroyed'];
export type MaterialExpired = components['schemas']['MaterialExpired'];
export type MaterialKind = components['schemas']['MaterialKind'];
export type MaterialPacked = components['schemas']['MaterialPacked'];
export type MaterialRetained = components['schemas']['MaterialRetained'];
export type MaterialStatus = components['schemas']['MaterialStatus'];
export type MaterialUnpacked = components['schemas']['MaterialUnpacked'];
export type MeansView = components['schemas']['MeansView'];
export type MigrateCourse = components['schemas']['MigrateCourse'];
export type MigrateCourseBody = components['schemas']['MigrateCourseBody'];
export type MilestoneCompleted = components['schemas']['MilestoneCompleted'];
export type MilestoneDefined = components['schemas']['MilestoneDefined'];
export type MilestoneOverdue = components['schemas']['MilestoneOverdue'];
export type MilestoneSkipped = components['schemas']['MilestoneSkipped'];
export type MilestoneStarted = components['schemas']['MilestoneStarted'];
export type MilestoneStatus = components['schemas']['MilestoneStatus'];
export type MilestoneTrigger = components['schemas']['MilestoneTrigger'];
export type MilestoneView = components['schemas']['MilestoneView'];
export type MissReason = components['schemas']['MissReason'];
export type MissVisit = components['schemas']['MissVisit'];
export type MissVisitBody = components['schemas']['MissVisitBody'];
export type MoveChain = components['schemas']['MoveChain'];
export type MoveChainBody = components['schemas']['MoveChainBody'];
export type MoveVisit = components['schemas']['MoveVisit'];
export type MoveVisitBody = components['schemas']['MoveVisitBody'];
export type NewLink = components['schemas']['NewLink'];
export type NewSigningKey = components['schemas']['NewSigningKey'];
export type NewToken = components['schemas']['NewToken'];
export type NextTaskView = components['schemas']['NextTaskView'];
export type NoFields = components['schemas']['NoFields'];
export type NotifyAuthority = components['schemas']['NotifyAuthority'];
export type NotifyAuthorityBody = components['schemas']['NotifyAuthorityBody'];
export type NotifyTrial = components['schemas']['NotifyTrial'];
export type NotifyTrialBody = components['schemas']['NotifyTrialBody'];
export type ObligationsView = components['schemas']['ObligationsView'];
export type ObstacleView = components['schemas']['ObstacleView'];
export type OccurrenceAmended = components['schemas']['OccurrenceAmended'];
export type OccurrenceEnded = components['schemas']['OccurrenceEnded'];
export type OccurrenceFacts = components['schemas']['OccurrenceFacts'];
export type OccurrenceRecorded = components['schemas']['OccurrenceRecorded'];
export type OfferHandover = components['schemas']['OfferHandover'];
export type OfferHandoverBody = components['schemas']['OfferHandoverBody'];
export type OpenDeviation = components['schemas']['OpenDeviation'];
export type OpenDeviationBody = components['schemas']['OpenDeviationBody'];
export type OpinionRecorded = components['schemas']['OpinionRecorded'];
export type OrderCancelled = components['schemas']['OrderCancelled'];
export type OrderPlaced = components['schemas']['OrderPlaced'];
export type OrderPrioritySet = components['schemas']['OrderPrioritySet'];
export type OrderReason = components['schemas']['OrderReason'];
export type OrderStatus = components['schemas']['OrderStatus'];
export type OrganisationDefined = components['schemas']['OrganisationDefined'];
export type OrganisationKind = components['schemas']['OrganisationKind'];
export type OrganisationView = components['schemas']['OrganisationView'];
export type OutOfSpecificationAgreed = components['schemas']['OutOfSpecificationAgreed'];
export type OutOfSpecificationJustified = components['schemas']['OutOfSpecificationJustified'];
export type Outcome = components['schemas']['Outcome'];
export type PackMaterial = components['schemas']['PackMaterial'];
export type PackMaterialBody = components['schemas']['PackMaterialBody'];
export type Page = components['schemas']['Page'];
export type PassTime = components['schemas']['PassTime'];
export type PassTimeBody = components['schemas']['PassTimeBody'];
export type PasskeyAnswer = components['schemas']['PasskeyAnswer'];
export type PasskeyView = components['schemas']['PasskeyView'];
export type PasswordChange = components['schemas']['PasswordChange'];
export type PasswordSignIn = components['schemas']['PasswordSignIn'];
export type PastApprovalView = components['schemas']['PastApprovalView'];
export type PatientEntry = components['schemas']['PatientEntry'];
export type PatientSex = components['schemas']['PatientSex'];
export type PatientView = components['schemas']['PatientView'];
export type PerformStep = components['schemas']['PerformStep'];
export type PerformStepBody = components['schemas']['PerformStepBody'];
export type PersonContact = components['schemas']['PersonContact'];
export type PersonContactKind = components['schemas']['PersonContactKind'];
export type PersonNames = components['schemas']['PersonNames'];
export type PersonSex = components['schemas']['PersonSex'];
export type PersonView = components['schemas']['PersonView'];
export type PlaceOrder = components['schemas']['PlaceOrder'];
export type PlaceOrderBody = components['schemas']['PlaceOrderBody'];
export type PlaceUnderLaw = components['schemas']['PlaceUnderLaw'];
export type PlaceUnderLawBody = components['schemas']['PlaceUnderLawBody'];
export type PlacedUnderLaw = components['schemas']['PlacedUnderLaw'];
export type PlanDayView = components['schemas']['PlanDayView'];
export type PlanResourceView = components['schemas']['PlanResourceView'];
export type PlanShipment = components['schemas']['PlanShipment'];
export type PlanShipmentBody = components['schemas']['PlanShipmentBody'];
export type PlanSubmitted = components['schemas']['PlanSubmitted'];
export type PlanView = components['schemas']['PlanView'];
export type PlanVisit = components['schemas']['PlanVisit'];
export type PlanVisitBody = components['schemas']['PlanVisitBody'];
export type PrintLabels = components['schemas']['PrintLabels'];
export type PrintLabelsBody = components['schemas']['PrintLabelsBody'];
export type Problem = components['schemas']['Problem'];
export type ProductFactsDecided = components['schemas']['ProductFactsDecided'];
export type ProductKind = components['schemas']['ProductKind'];
export type ProductLabelView = components['schemas']['ProductLabelView'];
export type ProductTerms = components['schemas']['ProductTerms'];
export type ProductTermsSet = components['schemas']['ProductTermsSet'];
export type ProgrammeView = components['schemas']['ProgrammeView'];
export type ProposeCourse = components['schemas']['ProposeCourse'];
export type ProposeCourseBody = components['schemas']['ProposeCourseBody'];
export type ProtocolBlinded = components['schemas']['ProtocolBlinded'];
export type ProtocolDrafted = components['schemas']['ProtocolDrafted'];
export type ProtocolPublished = components['schemas']['ProtocolPublished'];
export type ProtocolRetired = components['schemas']['ProtocolRetired'];
export type ProtocolStatus = components['schemas']['ProtocolStatus'];
export type ProtocolStepView = components['schemas']['ProtocolStepView'];
export type ProtocolTestView = components['schemas']['ProtocolTestView'];
export type ProtocolView = components['schemas']['ProtocolView'];
export type PublicKey = components['schemas']['PublicKey'];
export type PublishProtocol = components['schemas']['PublishProtocol'];
export type PublishProtocolBody = components['schemas']['PublishProtocolBody'];
export type PublishReference = components['schemas']['PublishReference'];
export type PublishReferenceBody = components['schemas']['PublishReferenceBody'];
export type QualifyDonor = components['schemas']['QualifyDonor'];
export type QualifyDonorBody = components['schemas']['QualifyDonorBody'];
export type QualityLotView = components['schemas']['QualityLotView'];
export type QualityView = components['schemas']['QualityView'];
export type ReactionListed = components['schemas']['ReactionListed'];
export type ReadingView = components['schemas']['ReadingView'];
export type ReadingsReceipt = components['schemas']['ReadingsReceipt'];
export type ReagentLotDefined = components['schemas']['ReagentLotDefined'];
export type ReagentLotView = components['schemas']['ReagentLotView'];
export type ReceiptView = components['schemas']['ReceiptView'];
export type ReceiveShipment = components['schemas']['ReceiveShipment'];
export type ReceiveShipmentBody = components['schemas']['ReceiveShipmentBody'];
export type RecollectionProposed = components['schemas']['RecollectionProposed'];
export type RecordApproval = components['schemas']['RecordApproval'];
export type RecordApprovalBody = components['schemas']['RecordApprovalBody'];
export type RecordApprovalFields = components['schemas']['RecordApprovalFields'];
export type RecordCollection = components['schemas']['RecordCollection'];
export type RecordCollectionBody = components['schemas']['RecordCollectionBody'];
export type RecordConsent = components['schemas']['RecordConsent'];
export type RecordConsentBody = components['schemas']['RecordConsentBody'];
export type RecordCount = components['schemas']['RecordCount'];
export type RecordCountBody = components['schemas']['RecordCountBody'];
export type RecordDeath = components['schemas']['RecordDeath'];
export type RecordDeathBody = components['schemas']['RecordDeathBody'];
export type RecordFailedCollection = components['schemas']['RecordFailedCollection'];
export type RecordFailedCollectionBody = components['schemas']['RecordFailedCollectionBody'];
export type RecordOccurrence = components['schemas']['RecordOccurrence'];
export type RecordOccurrenceBody = components['schemas']['RecordOccurrenceBody'];
export type RecordOpinion = components['schemas']['RecordOpinion'];
export type RecordOpinionBody = components['schemas']['RecordOpinionBody'];
export type RecordScreening = components['schemas']['RecordScreening'];
export type RecordScreeningBody = components['schemas']['RecordScreeningBody'];
export type RecordTemperature = components['schemas']['RecordTemperature'];
export type RecordTemperatureBody = components['schemas']['RecordTemperatureBody'];
export type RecordTemperatureFields = components['schemas']['RecordTemperatureFields'];
export type RecordTestResult = components['schemas']['RecordTestResult'];
export type RecordTestResultBody = components['schemas']['RecordTestResultBody'];
export type RecordTransferConsent = components['schemas']['RecordTransferConsent'];
export type RecordTransferConsentBody = components['schemas']['RecordTransferConsentBody'];
export type RecordView = components['schemas']['RecordView'];
export type ReferenceDrafted = components['schemas']['ReferenceDrafted'];
export type ReferencePublished = components['schemas']['ReferencePublished'];
export type RefuseShipment = components['schemas']['RefuseShipment'];
export type RefuseShipmentBody = components['schemas']['RefuseShipmentBody'];
export type RefusedView = components['schemas']['RefusedView'];
export type RegisterDonor = components['schemas']['RegisterDonor'];
export type RegisterDonorBody = components['schemas']['RegisterDonorBody'];
export type RegisterSigningKey = components['schemas']['RegisterSigningKey'];
export type RegisterSigningKeyBody = components['schemas']['RegisterSigningKeyBody'];
export type RejectBatch = components['schemas']['RejectBatch'];
export type RejectBatchBody = components['schemas']['RejectBatchBody'];
export type ReleaseBatch = components['schemas']['ReleaseBatch'];
export type ReleaseBatchBody = components['schemas']['ReleaseBatchBody'];
export type ReleaseOutOfSpecification = components['schemas']['ReleaseOutOfSpecification'];
export type ReleaseOutOfSpecificationBody = components['schemas']['ReleaseOutOfSpecificationBody'];
export type ReportAdverseEvent = components['schemas']['ReportAdverseEvent'];
export type ReportAdverseEventBody = components['schemas']['ReportAdverseEventBody'];
export type ReportAdverseEventFields = components['schemas']['ReportAdverseEventFields'];
export type ReporterKind = components['schemas']['ReporterKind'];
export type RequireSignatures = components['schemas']['RequireSignatures'];
export type RequireSignaturesBody = components['schemas']['RequireSignaturesBody'];
export type ReservationStatus = components['schemas']['ReservationStatus'];
export type ReserveChain = components['schemas']['ReserveChain'];
export type ReserveChainBody = components['schemas']['ReserveChainBody'];
export type ResourceDefined = components['schemas']['ResourceDefined'];
export type ResourceKind = components['schemas']['ResourceKind'];
export type ResourceView = components['schemas']['ResourceView'];
export type ResumeCourse = components['schemas']['ResumeCourse'];
export type ResumeCourseBody = components['schemas']['ResumeCourseBody'];
export type RetainMaterial = components['schemas']['RetainMaterial'];
export type RetainMaterialBody = components['schemas']['RetainMaterialBody'];
export type RetainSample = components['schemas']['RetainSample'];
export type RetainSampleBody = components['schemas']['RetainSampleBody'];
export type RetentionPage = components['schemas']['RetentionPage'];
export type RetentionRuleView = components['schemas']['RetentionRuleView'];
export type RetireProtocol = components['schemas']['RetireProtocol'];
export type RetireProtocolBody = components['schemas']['RetireProtocolBody'];
export type ReviewBegun = components['schemas']['ReviewBegun'];
export type ReviewSigned = components['schemas']['ReviewSigned'];
export type RevokeSigningKey = components['schemas']['RevokeSigningKey'];
export type RevokeSigningKeyBody = components['schemas']['RevokeSigningKeyBody'];
export type RoadBranchView = components['schemas']['RoadBranchView'];
export type RoadDefined = components['schemas']['RoadDefined'];
export type RoadGiftView = components['schemas']['RoadGiftView'];
export type RoadMapView = components['schemas']['RoadMapView'];
export type RoadOutlookView = components['schemas']['RoadOutlookView'];
export type RoadTimeView = components['schemas']['RoadTimeView'];
export type RoadView = components['schemas']['RoadView'];
export type Role = components['schemas']['Role'];
export type RuleView = components['schemas']['RuleView'];
export type SafetyCaseView = components['schemas']['SafetyCaseView'];
export type SafetyCasesPage = components['schemas']['SafetyCasesPage'];
export type SampleRetained = components['schemas']['SampleRetained'];
export type SampleTaken = components['schemas']['SampleTaken'];
export type Scan = components['schemas']['Scan'];
export type ScanView = components['schemas']['ScanView'];
export type ScheduleTerms = components['schemas']['ScheduleTerms'];
export type ScheduleTermsSet = components['schemas']['ScheduleTermsSet'];
export type SecretChange = components['schemas']['SecretChange'];
export type SendAbroad = components['schemas']['SendAbroad'];
export type SendAbroadBody = components['schemas']['SendAbroadBody'];
export type SentAbroad = components['schemas']['SentAbroad'];
export type Seriousness = components['schemas']['Seriousness'];
export type SessionLineView = components['schemas']['SessionLineView'];
export type SessionView = components['schemas']['SessionView'];
export type SetClock = components['schemas']['SetClock'];
export type SetClockBody = components['schemas']['SetClockBody'];
export type SetCollectionTerms = components['schemas']['SetCollectionTerms'];
export type SetCollectionTermsBody = components['schemas']['SetCollectionTermsBody'];
export type SetMakingTerms = components['schemas']['SetMakingTerms'];
export type SetMakingTermsBody = components['schemas']['SetMakingTermsBody'];
export type SetOrderPriority = components['schemas']['SetOrderPriority'];
export type SetOrderPriorityBody = components['schemas']['SetOrderPriorityBody'];
export type SetProductTerms = components['schemas']['SetProductTerms'];
export type SetProductTermsBody = components['schemas']['SetProductTermsBody'];
export type SetScheduleTerms = components['schemas']['SetScheduleTerms'];
export type SetScheduleTermsBody = components['schemas']['SetScheduleTermsBody'];
export type SetStep = components['schemas']['SetStep'];
export type SetStepBody = components['schemas']['SetStepBody'];
export type SetTest = components['schemas']['SetTest'];
export type SetTestBody = components['schemas']['SetTestBody'];
export type Severity = components['schemas']['Severity'];
export type ShipmentCancelled = components['schemas']['ShipmentCancelled'];
export type ShipmentLineView = components['schemas']['ShipmentLineView'];
export type ShipmentPlanned = components['schemas']['ShipmentPlanned'];
export type ShipmentReceived = components['schemas']['ShipmentReceived'];
export type ShipmentRefused = components['schemas']['ShipmentRefused'];
export type ShipmentStatus = components['schemas']['ShipmentStatus'];
export type ShipmentView = components['schemas']['ShipmentView'];
export type ShippedMaterialView = components['schemas']['ShippedMaterialView'];
export type ShippingBanLifted = components['schemas']['ShippingBanLifted'];
export type ShippingBanned = components['schemas']['ShippingBanned'];
export type SignContract = components['schemas']['SignContract'];
export type SignContractBody = components['schemas']['SignContractBody'];
export type SignInLineView = components['schemas']['SignInLineView'];
export type SignInMeans = components['schemas']['SignInMeans'];
export type SignInsView = components['schemas']['SignInsView'];
export type SignReview = components['schemas']['SignReview'];
export type SignReviewBody = components['schemas']['SignReviewBody'];
export type SignatureMeaning = components['schemas']['SignatureMeaning'];
export type SignatureView = components['schemas']['SignatureView'];
export type SignatureVoided = components['schemas']['SignatureVoided'];
export type SignaturesRequired = components['schemas']['SignaturesRequired'];
export type SigningKeyRegistered = components['schemas']['SigningKeyRegistered'];
export type SigningKeyRevoked = components['schemas']['SigningKeyRevoked'];
export type SigningRequest = components['schemas']['SigningRequest'];
export type SigningView = components['schemas']['SigningView'];
export type SkipMilestone = components['schemas']['SkipMilestone'];
export type SkipMilestoneBody = components['schemas']['SkipMilestoneBody'];
export type Slot = components['schemas']['Slot'];
export type SlotBooked = components['schemas']['SlotBooked'];
export type StartBatch = components['schemas']['StartBatch'];
export type StartBatchBody = components['schemas']['StartBatchBody'];
export type StartMilestone = components['schemas']['StartMilestone'];
export type StartMilestoneBody = components['schemas']['StartMilestoneBody'];
export type StatementView = components['schemas']['StatementView'];
export type StepEffectView = components['schemas']['StepEffectView'];
export type StepOutlookView = components['schemas']['StepOutlookView'];
export type StepOverdue = components['schemas']['StepOverdue'];
export type StepPerformed = components['schemas']['StepPerformed'];
export type StepSet = components['schemas']['StepSet'];
export type StepTerms = components['schemas']['StepTerms'];
export type StepVerified = components['schemas']['StepVerified'];
export type StepView = components['schemas']['StepView'];
export type StopCourse = components['schemas']['StopCourse'];
export type StopCourseBody = components['schemas']['StopCourseBody'];
export type StoreView = components['schemas']['StoreView'];
export type Straddle = components['schemas']['Straddle'];
export type SubjectView = components['schemas']['SubjectView'];
export type SubmitPlan = components['schemas']['SubmitPlan'];
export type SubmitPlanBody = components['schemas']['SubmitPlanBody'];
export type SuiteCleared = components['schemas']['SuiteCleared'];
export type TakeSample = components['schemas']['TakeSample'];
export type TakeSampleBody = components['schemas']['TakeSampleBody'];
export type TaskView = components['schemas']['TaskView'];
export type TemperatureRecorded = components['schemas']['TemperatureRecorded'];
export type TestClass = components['schemas']['TestClass'];
export type TestOutcome = components['schemas']['TestOutcome'];
export type TestOverdue = components['schemas']['TestOverdue'];
export type TestResulted = components['schemas']['TestResulted'];
export type TestSet = components['schemas']['TestSet'];
export type TestStatus = components['schemas']['TestStatus'];
export type TestTerms = components['schemas']['TestTerms'];
export type TestView = components['schemas']['TestView'];
export type ThawDose = components['schemas']['ThawDose'];
export type ThawDoseBody = components['schemas']['ThawDoseBody'];
export type ThawWindowClosed = components['schemas']['ThawWindowClosed'];
export type TodayView = components['schemas']['TodayView'];
export type TokenRequest = components['schemas']['TokenRequest'];
export type TokenView = components['schemas']['TokenView'];
export type TotpBegunView = components['schemas']['TotpBegunView'];
export type TrackStepView = components['schemas']['TrackStepView'];
export type TrackView = components['schemas']['TrackView'];
export type TransferConsentRecorded = components['schemas']['TransferConsentRecorded'];
export type TreatmentClass = components['schemas']['TreatmentClass'];
export type TreatmentFacts = components['schemas']['TreatmentFacts'];
export type TreatmentPlanView = components['schemas']['TreatmentPlanView'];
export type TrialNotice = components['schemas']['TrialNotice'];
export type TrialNoticeView = components['schemas']['TrialNoticeView'];
export type TrialNotified = components['schemas']['TrialNotified'];
export type UnbindDocument = components['schemas']['UnbindDocument'];
export type UnbindDocumentBody = components['schemas']['UnbindDocumentBody'];
export type UnpackMaterial = components['schemas']['UnpackMaterial'];
export type UnpackMaterialBody = components['schemas']['UnpackMaterialBody'];
export type Urgency = components['schemas']['Urgency'];
export type UserChanged = components['schemas']['UserChanged'];
export type UserDefined = components['schemas']['UserDefined'];
export type UserLineView = components['schemas']['UserLineView'];
export type UsersView = components['schemas']['UsersView'];
export type VerifyStep = components['schemas']['VerifyStep'];
export type VerifyStepBody = components['schemas']['VerifyStepBody'];
export type VisitArrived = components['schemas']['VisitArrived'];
export type VisitMissed = components['schemas']['VisitMissed'];
export type VisitMoved = components['schemas']['VisitMoved'];
export type VisitPlanned = components['schemas']['VisitPlanned'];
export type VisitStatus = components['schemas']['VisitStatus'];
export type WarmView = components['schemas']['WarmView'];
export type WasteDose = components['schemas']['WasteDose'];
export type WasteDoseBody = components['schemas']['WasteDoseBody'];
export type WayMarkView = components['schemas']['WayMarkView'];
export type WithdrawCourse = components['schemas']['WithdrawCourse'];
export type WithdrawCourseBody = components['schemas']['WithdrawCourseBody'];
export type WithdrawFiling = components['schemas']['WithdrawFiling'];
export type WithdrawFilingBody = components['schemas']['WithdrawFilingBody'];
export type ResponseNotModified = components['responses']['NotModified'];
export type ResponseRefused = components['responses']['Refused'];
export type ResponseFailed = components['responses']['Failed'];
export type ParameterLanguage = components['parameters']['Language'];
export type ParameterCsrf = components['parameters']['Csrf'];
export type ParameterIfNoneMatch = components['parameters']['IfNoneMatch'];
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
